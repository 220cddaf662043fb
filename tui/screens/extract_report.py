"""The account of an extraction as text, the same that the command line gives."""

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from tui.keymap import bindings
from tui.screens.base import BaseScreen
from tui.text.controls import visible
from tui.widgets.key_bar import KeyBar
from tui.widgets.lines import Lines
from tui.widgets.report_text import report_lines
from tui.widgets.title_bar import TitleBar


class ExtractReportScreen(BaseScreen):
    """What was found, what was skipped and why, and what a person should know."""

    CSS_PATH = "extract_report.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("report")
    keys = "report"

    def __init__(self, name: str, report: str) -> None:
        super().__init__()
        self.document = name
        self.report = report

    def compose(self) -> ComposeResult:
        """The text."""
        yield TitleBar(f"Extract › {self.document} › Report")
        with VerticalScroll(id="report"):
            report = Lines()
            report.show(partial(report_lines, visible(self.report)))
            yield report
        yield KeyBar(self.key_hints)
