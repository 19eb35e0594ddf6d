"""Tables on disk: atomic files, flat files, schemas, stage records, shipped resources."""
