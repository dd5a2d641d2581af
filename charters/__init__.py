"""The charters that Chartreuse ships: documents only."""
