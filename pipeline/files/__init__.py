"""Foreign files in and out: whole or not there, whatever made them."""
