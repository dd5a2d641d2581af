"""What viewers say to the show, on the desk and on its screens."""
