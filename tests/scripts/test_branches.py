from scripts.branches import Branches, branches, rooms, worst

MEASURED = {
    "files": {
        "bot/web/live.py": {"summary": {"covered_branches": 3, "num_branches": 4}},
        "bot/web/pages/now.py": {"summary": {"covered_branches": 1, "num_branches": 6}},
        "bot/clock.py": {"summary": {"covered_branches": 0, "num_branches": 0}},
        "filters/engine/judge.py": {"summary": {"covered_branches": 8, "num_branches": 8}},
    }
}


def test_files_are_summed_up_room_by_room() -> None:
    assert rooms(branches(MEASURED)) == {
        "bot/clock.py": Branches(0, 0),
        "bot/web": Branches(4, 10),
        "filters": Branches(8, 8),
    }


def test_the_worst_file_is_the_one_that_leaves_most() -> None:
    assert worst(branches(MEASURED))[0] == "bot/web/pages/now.py"


def test_where_nothing_branches_nothing_is_left() -> None:
    assert str(Branches(0, 0)).endswith("100.0 %")
