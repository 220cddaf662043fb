"""One module per family of question documents, listed in the registry."""
