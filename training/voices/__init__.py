"""How the ear learned what chat brings to a show."""
