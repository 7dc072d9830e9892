import pytest

from criteria.positions import KeyPath, line_numbers

TEXT = '''\
# comment with = and [
a = 1 # trailing ]
b.c = "# no comment \\" ["

[t."quoted ] key"]
x = """
two = lines""""
y = \'\'\'
lit'eral\'\'\'
[[row]]
n = [
  1, # one
  [ 2,
    3 ],
  { k = "v", l = [
      4 ] },
]
[row.sub]
z = 2024-01-01 00:00:00
[[row]]
n = []
w = {}
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a",), 2),
        (("b",), 3),
        (("b", "c"), 3),
        (("t", "quoted ] key"), 5),
        (("t", "quoted ] key", "x"), 6),
        (("t", "quoted ] key", "y"), 8),
        (("row", 0), 10),
        (("row", 0, "n"), 11),
        (("row", 0, "n", 0), 12),
        (("row", 0, "n", 1, 1), 14),
        (("row", 0, "n", 2, "l", 0), 16),
        (("row", 0, "sub"), 18),
        (("row", 0, "sub", "z"), 19),
        (("row", 1), 20),
        (("row", 1, "w"), 22),
    ],
)
def test_line_of(path: KeyPath, line: int) -> None:
    assert line_numbers(TEXT)[path] == line
