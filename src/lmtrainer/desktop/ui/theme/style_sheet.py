"""The one style sheet of the program, made from the tokens."""

from lmtrainer.desktop.ui.theme.tokens import Palette


def style_sheet(palette: Palette, scale: float) -> str:
    """Style of the stock widgets: buttons, fields, scroll bars, menus, tool tips."""
    p = palette

    def px(length: float) -> int:
        return round(length * scale)

    return f"""
#ground, #ground QScrollArea {{ background:{p.sunken}; border:0; }}
#reading, #reading QScrollArea {{ background:{p.canvas}; border:0; }}
#side, #side QScrollArea {{ background:{p.sunken}; border:0; }}
QPushButton {{ font-size:{px(15)}px; font-weight:600; border-radius:{px(10)}px; padding:0 {px(18)}px;
  min-height:{px(42)}px; border:1px solid {p.control}; background:{p.raised}; color:{p.text}; }}
QPushButton:hover {{ background:{p.hover}; }}
QPushButton:focus {{ border:2px solid {p.focus}; padding:0 {px(18) - 1}px; min-height:{px(42) - 2}px; }}
QPushButton:disabled {{ color:{p.muted}; border-color:{p.border}; background:{p.sunken}; }}
QPushButton#primary {{ background:{p.accent}; color:{p.on_accent}; border:2px solid {p.accent};
  padding:0 {px(20)}px; min-height:{px(40)}px; }}
QPushButton#primary:hover {{ background:{p.accent_hover}; border-color:{p.accent_hover}; }}
QPushButton#primary:focus {{ border-color:{p.text}; }}
QPushButton#primary:disabled {{ background:{p.track}; border-color:{p.track}; color:{p.muted}; }}
QPushButton#ghost {{ border:2px solid transparent; background:transparent; padding:0 {px(12)}px;
  font-weight:500; min-height:{px(36)}px; }}
QPushButton#ghost:hover {{ background:{p.hover}; }}
QPushButton#ghost:focus {{ border-color:{p.focus}; }}
QPushButton#flagged {{ background:{p.warn_soft}; border-color:{p.warn}; }}
QPushButton#icon {{ border:2px solid transparent; background:transparent; padding:0; min-width:{px(36)}px;
  max-width:{px(36)}px; min-height:{px(36)}px; max-height:{px(36)}px; }}
QPushButton#icon:hover {{ background:{p.hover}; }}
QPushButton#icon:focus {{ border-color:{p.focus}; }}
QPushButton#icon:checked, QPushButton#ghost:checked {{ background:{p.accent_soft}; border-color:{p.accent}; }}
QPushButton#icon:checked:focus, QPushButton#ghost:checked:focus {{ border-color:{p.focus}; }}
QPushButton#link {{ border:2px solid transparent; border-radius:{px(6)}px; background:transparent;
  color:{p.accent_text}; padding:0 {px(4)}px; min-height:{px(24)}px; text-align:left; font-size:{px(14)}px; }}
QPushButton#link:hover {{ text-decoration:underline; background:transparent; }}
QPushButton#link:focus {{ border-color:{p.focus}; }}
QLineEdit {{ font-size:{px(15)}px; min-height:{px(40)}px; border:1px solid {p.control}; border-radius:{px(10)}px;
  background:{p.raised}; color:{p.text}; padding:0 {px(8)}px; placeholder-text-color:{p.muted};
  selection-background-color:{p.accent}; selection-color:{p.on_accent}; }}
QLineEdit:focus {{ border:2px solid {p.focus}; padding:0 {px(8) - 1}px; min-height:{px(40) - 2}px; }}
QLineEdit:disabled {{ background:{p.sunken}; color:{p.text}; }}
QPlainTextEdit {{ font-size:{px(17)}px; border:1px solid {p.control}; border-radius:{px(10)}px;
  background:{p.raised}; color:{p.text}; padding:{px(6)}px; selection-background-color:{p.accent};
  selection-color:{p.on_accent}; }}
QPlainTextEdit:focus {{ border:2px solid {p.focus}; padding:{px(6) - 1}px; }}
QPlainTextEdit:read-only {{ background:{p.sunken}; }}
QComboBox {{ font-size:{px(15)}px; border:1px solid {p.control}; border-radius:{px(10)}px; background:{p.raised};
  color:{p.text}; padding:0 {px(10)}px; }}
QComboBox::drop-down {{ border:0; width:{px(24)}px; }}
QComboBox::down-arrow {{ image:none; width:0; height:0; }}
QComboBox:focus {{ border:2px solid {p.focus}; }}
QComboBox:disabled {{ background:{p.sunken}; color:{p.text}; }}
QComboBox QAbstractItemView {{ background:{p.raised}; color:{p.text}; border:1px solid {p.control};
  selection-background-color:{p.accent}; selection-color:{p.on_accent}; outline:0; }}
QToolTip {{ background:{p.raised}; color:{p.text}; border:1px solid {p.control}; padding:{px(6)}px;
  font-size:{px(14)}px; }}
QMenu {{ background:{p.raised}; color:{p.text}; border:1px solid {p.control}; padding:{px(4)}px;
  font-size:{px(15)}px; }}
QMenu::item {{ padding:{px(8)}px {px(24)}px; border-radius:{px(6)}px; }}
QMenu::icon {{ padding-left:{px(14)}px; }}
QMenu::item:selected {{ background:{p.accent}; color:{p.on_accent}; }}
QListView {{ border:0; background:{p.sunken}; outline:0; }}
QSplitter::handle {{ background:{p.border}; }}
QScrollBar:vertical {{ background:transparent; width:12px; margin:2px; }}
QScrollBar::handle:vertical {{ background:{p.border}; border-radius:4px; min-height:36px; }}
QScrollBar::handle:vertical:hover {{ background:{p.control}; }}
QScrollBar:horizontal {{ background:transparent; height:12px; margin:2px; }}
QScrollBar::handle:horizontal {{ background:{p.control}; border-radius:4px; min-width:36px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height:0; width:0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background:transparent; }}
"""
