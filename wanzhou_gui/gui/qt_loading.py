"""Brings PySide6 in without what a running program hardly ever needs: a third of an empty window's start.

Every start of PySide6 6.8 compiles some hundred kilobytes of Python that lie inside its library as plain text: the texts of its
TypeErrors, `inspect.signature`, the writing of stub files. Here these modules come in when one of their names is first
asked for, from the same text, with the same result. And PySide6 replaces `import` by one that reads the source of every
module that comes after it, looking for users of `__feature__`; this program has none and takes the one before it again.
No file of PySide6 is touched. Where it is loaded already, or built another way, everything is as usual.
"""

from __future__ import annotations

import builtins
import gc
from collections.abc import Callable
from threading import RLock
from typing import Any

_LATE = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in (
        "errorhandler",
        "layout",
        "lib/enum_sig",
        "lib/pyi_generator",
        "lib/tool",
        "mapping",
        "parser",
    )
)
# What stands in for a module until it is needed. PySide6 looks one name up past __getattr__, in the module's dictionary.
_STAND_IN = f"""
import sys
__getattr__ = sys.modules[{__name__!r}].late_names(__name__, globals())
del sys
def update_mapping(*arguments):
    return __getattr__("update_mapping")(*arguments)
"""
_compile = builtins.compile
_sources: dict[str, bytes] = {}
_one_at_a_time = RLock()


def load_qt() -> None:
    """Load QtCore, and with it what every other part of PySide6 stands on."""
    was_collecting = gc.isenabled()
    # Hardly anything made while loading can be thrown away: looking for it costs a tenth of the time.
    gc.disable()
    builtins.compile = _compile_late
    try:
        import PySide6.QtCore  # noqa: F401  loading it is what this function is for
    finally:
        builtins.compile = _compile
        if was_collecting:
            gc.enable()
    # The name under which PySide6 keeps the import it replaced.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def late_names(module: str, names: dict[str, Any]) -> Callable[[str], Any]:
    """The `__getattr__` of a module that stands in for its text: fills it, then answers for its names."""
    path = module.replace(".", "/") + ".py"

    def name_of_module(name: str) -> Any:
        with _one_at_a_time:
            source = _sources.pop(path, None)
            if source is not None:
                del names["update_mapping"]
                exec(_compile(source, path, "exec"), names)  # noqa: S102  the library's own text, as it would run it
        try:
            return names[name]
        except KeyError:
            raise AttributeError(f"module {module!r} has no attribute {name!r}") from None

    return name_of_module


def _compile_late(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
    if filename in _LATE and isinstance(source, bytes):
        _sources[filename] = source
        source = _STAND_IN
    return _compile(source, filename, mode, *rest, **options)
