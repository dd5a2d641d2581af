"""What people and bots do: each act changes the world, enters the journal and is announced."""
