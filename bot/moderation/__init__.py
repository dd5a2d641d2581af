"""The life of a message: judged, decided, recorded, performed; and what else happens in a chat."""
