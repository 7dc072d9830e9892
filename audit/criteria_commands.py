"""`gongkai criteria …`: what is required, shown, checked, built from an office's catalogue, compared and traced."""

import sys
from pathlib import Path

import click

from audit.given_files import all_or_refuse
from audit.pdf_catalogue import read_pdf
from criteria.catalogue.commands import build_file, export_file
from criteria.comparing import compare as compare_listings
from criteria.comparison_views import comparison_json, comparison_text
from criteria.lint import lint as lint_pack
from criteria.listings import read_listing
from criteria.model import Level
from criteria.packs import find_pack
from criteria.show import as_json, as_text, listing, standard_as_json, standard_as_text
from criteria.standards import choose, find_standard
from criteria.trace import trace
from criteria.trace_views import trace_as_json, trace_as_text

EXIT_VIOLATED = 1  # `compare` found something that got less


@click.group(help="评价标准。")
def criteria() -> None:
    pass


@criteria.command("list", help="列出内置标准。")
def criteria_list() -> None:
    click.echo(listing())


@criteria.command(help="显示一份标准的全部内容。")
@click.argument("pack")
@click.option("--json", "as_json_", is_flag=True)
def show(pack: str, as_json_: bool) -> None:
    standard = find_standard(pack)
    if standard:
        click.echo(standard_as_json(standard) if as_json_ else standard_as_text(standard))
        return
    found = find_pack(pack)
    click.echo(as_json(found) if as_json_ else as_text(found))


@criteria.command(help="检查一份标准文件，一次列出全部错误。")
@click.argument("file")
def lint(file: str) -> None:
    for pack in choose((file,)).packs:
        for warning in lint_pack(pack):
            click.echo(f"提示：{warning}")
        click.echo(f"标准“{pack.title}”可用，共 {len(pack.requirements)} 项。")


@criteria.command(help="由标准目录（xlsx、xls、docx、html、csv、pdf）生成标准文件，列出要人工确认的地方。")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="写出的标准文件（.toml）。")
def build(file: Path, out: Path) -> None:
    click.echo(build_file(file, out, read_pdf))


@criteria.command(help="把标准导出为可在 Excel 中修改的表格；改完用 build 读回。")
@click.argument("pack")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="写出的表格（.xlsx）。")
def export(pack: str, out: Path) -> None:
    click.echo(export_file(pack, out))


@criteria.command(help="比较两份目录或标准：事项只增不减、方式只多不少、时限只紧不松。")
@click.argument("old")
@click.argument("new")
@click.option("--local", is_flag=True, help="OLD 是上级目录，NEW 是本地目录：公开内容也不能少。")
@click.option(
    "--level", type=click.Choice([level.value for level in Level]), help="只比较 OLD 中属于这一公开层级的事项。"
)
@click.option("--json", "as_json_", is_flag=True, help="只输出机器可读的结果。")
def compare(old: str, new: str, local: bool, level: str | None, as_json_: bool) -> None:
    first, second = all_or_refuse(lambda: read_listing(old, read_pdf), lambda: read_listing(new, read_pdf))
    found = compare_listings(first, second, local=local, level=Level(level) if level else None)
    click.echo(comparison_json(found) if as_json_ else comparison_text(found), nl=False)
    if found.violations:
        sys.exit(EXIT_VIOLATED)


@criteria.command("trace", help="条款对照：五份文件的每一条由哪一项要求检查，不检查的为什么。")
@click.option("--json", "as_json_", is_flag=True)
def criteria_trace(*, as_json_: bool) -> None:
    found = trace()
    click.echo(trace_as_json(found) if as_json_ else trace_as_text(found))
