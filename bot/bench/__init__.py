"""One channel's bench: window, past and docket, owned by its lane; pure, so that replays agree."""
