from scripts.make_confusables import TABLE, table


def test_the_table_is_what_its_script_makes() -> None:
    assert TABLE.read_text(encoding="utf-8") == table()


def test_the_table_names_its_source_and_holds_no_ascii_letter() -> None:
    header, rows = table().split("# code point, reading, name\n")
    assert "Unicode 15.1" in header
    assert "Unicode License" in header
    assert all(int(row.split("\t")[0], 16) > 127 for row in rows.splitlines())
