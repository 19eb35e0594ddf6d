"""The bundled consultation, invented for this project."""
