"""The chat beside the form: the clerk says it in own words, the assistant proposes."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static, TextArea
from textual.widgets.option_list import Option

from zvassist.chat.engine import Action
from zvassist.chat.talk import Talk, Turn
from zvassist.ui.messages import ChatWants, Written
from zvassist.ui.widgets.bars import put
from zvassist.ui.widgets.candidates import Candidates
from zvassist.ui.widgets.messageline import MessageLine
from zvassist.ui.widgets.proposal import ProposalCard
from zvassist.walk.chatcommands import begun_by
from zvassist.walk.desk import Desk

_HINT = "Enter sendet · Strg+N neue Zeile · ↑ ältere · /\u00a0Befehle · Esc\u00a0schließt"
_MOST = 5


class Choice(Candidates):
    """The answers to a question that was asked back, and 0 for none of them."""

    CHOOSES = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "take_none", "Keins davon", show=False),
    ]

    def offer(self, candidates: tuple[str, ...]) -> None:
        """Show answers, or nothing when there are none."""
        super().offer(candidates)
        if candidates:
            self.add_option(Option("0  keins davon"))
        self.highlighted = None

    def on_key(self, event: events.Key) -> None:
        """Whoever goes on writing means the line, not an answer."""
        if event.character and event.is_printable and not event.character.isdecimal():
            event.stop()
            event.prevent_default()
            self.post_message(Written(event.character))

    def action_take_none(self) -> None:
        """Take none of them."""
        if self.option_count:
            self.highlighted = self.option_count - 1
            self.action_select()


class ChatPane(Vertical):
    """What is seen of a talk; what it does stands in ``Chat``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Schließen", show=False),
        Binding("pageup", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(1)", show=False),
        Binding("f11", "step('undo')", show=False),
        Binding("f12", "step('redo')", show=False),
    ]

    def __init__(self, desk: Desk, talk: Talk) -> None:
        super().__init__()
        self.desk = desk
        self.talk = talk

    def compose(self) -> ComposeResult:
        """What was said, what is proposed or asked, and the line to write in."""
        yield Static("Chat", classes="headline", markup=False)
        with VerticalScroll(id="log", can_focus=False):
            yield Static(id="turns", markup=False)
        yield ProposalCard()
        yield Choice(classes="candidates", compact=True, markup=False)
        yield Static(classes="coming", markup=False)
        yield Static(classes="commands", markup=False)
        yield MessageLine(self.talk.typed, self.talk.sent)
        yield Static(classes="local", markup=False)
        yield Static(_HINT, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Show the conversation so far; its end stays in sight."""
        self.query_one("#log", VerticalScroll).anchor()
        self.show()

    @property
    def line(self) -> MessageLine:
        """The line to write in."""
        return self.query_one(MessageLine)

    def show(self) -> None:
        """Show the talk as it stands."""
        talk = self.talk
        self.query_one("#turns", Static).update(_spoken(talk.turns))
        put(self.query_one(".local", Static), talk.route.where)
        self.show_card()
        self.query_one(Choice).offer(talk.options if self.asks else ())
        self.query_one("#log", VerticalScroll).scroll_end(animate=False)

    def show_card(self) -> None:
        """Show the card on the draft as it stands now."""
        talk = self.talk
        self.query_one(ProposalCard).show(talk.card(self.desk), talk.number, talk.total)

    @property
    def asks(self) -> bool:
        """Whether a choice is open."""
        return bool(self.talk.options) and not self.talk.waiting

    def take_cursor(self) -> None:
        """Put the cursor where the next key belongs: card, choice or line."""
        if self.talk.waiting:
            self.query_one(ProposalCard).focus()
        elif self.asks:
            self.query_one(Choice).focus()
        else:
            self.line.focus()

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        """Keep what was typed and not sent; show the commands that begin so."""
        self.talk.typed = event.text_area.text
        begun = begun_by(self.talk.typed)
        lines = [f"{one.usage}  {one.help}" for one in begun[:_MOST]]
        lines += ["…"] if len(begun) > _MOST else []
        commands = self.query_one(".commands", Static)
        lines += ["Tab ergänzt"] if len(begun) == 1 else []
        put(commands, "\n".join(lines))
        commands.set_class(bool(lines), "-open")

    @on(OptionList.OptionSelected, ".candidates")
    def _option(self, event: OptionList.OptionSelected) -> None:
        """Send the answer that was chosen."""
        event.stop()
        if event.option.id:
            self.line.post_message(MessageLine.Sent(event.option.id))
        else:
            self.none_of_them()

    @on(Written)
    def _written(self, event: Written) -> None:
        event.stop()
        self.line.focus()
        self.line.insert(event.letter)

    def none_of_them(self) -> None:
        """Close the choice; the clerk says it in other words."""
        self.talk.options = ()
        self.talk.note("Keins davon. Bitte in anderen Worten.")
        self.show()
        self.line.focus()

    def action_step(self, kind: Literal["undo", "redo"]) -> None:
        """Take the last change back or do it again, and stay in the chat."""
        self.post_message(ChatWants(Action(kind)))

    def action_scroll(self, pages: int) -> None:
        """Turn the pages of the conversation."""
        log = self.query_one("#log", VerticalScroll)
        (log.scroll_page_up if pages < 0 else log.scroll_page_down)(animate=False)


def _spoken(turns: list[Turn]) -> Content:
    if not turns:
        return Content(_EXAMPLES)
    lines = [Content.assemble((f"{turn.who}: ", "bold"), turn.text) for turn in turns]
    return Content("\n").join(lines)


_EXAMPLES = (
    "Schreiben Sie in eigenen Worten, was einzutragen ist, zum Beispiel:\n"
    "  Budget auf 1.022.700 Euro setzen\n"
    "  ein Dialog am 14. September\n"
    "  Was fehlt noch?\n"
    "Eine ganze Mail lässt sich einfügen. Geändert wird nur, was Sie übernehmen."
)
