"""doccano: installed, started and stopped on this machine, and spoken to over its REST API."""
