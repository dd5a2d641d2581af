"""The show's floor: what chat says to the host, on its way to the air, and what stirs a crowd."""
