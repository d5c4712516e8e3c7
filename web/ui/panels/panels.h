#pragma once
/// The app's pages, drawn with widgets from a read-only view; what a person asks for is appended as commands.

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "web/app/app_view.h"
#include "web/ui/widgets.h"

namespace turnpoint::ui {

/// What the panels remember between frames that nobody else needs.
struct PanelState {
  bool assumptions_open = false;
  bool licences_open = false;
  bool passphrase_forgotten = false;
  std::optional<app::KeepingDeed> keeping_asks;  ///< whose dialog is open
  long keeping_done = 0;                  ///< `KeepingView::done` when it was opened
  std::string focused_person;             ///< whose page had its first frame
  std::set<std::string> switched_looks;   ///< whose details are not as they were at first
};

/// The whole page: banner, places, the place itself, status line.
void draw_app(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

/// In place of the whole page while the vault is locked.
void draw_locked(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

void draw_banner(Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Colours, and the other view.
void draw_views(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_footer(Widgets& ui, const app::AppView& view, app::Commands& commands);

// Compare.
void draw_settings(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_headline(Widgets& ui, const app::AppView& view);
void draw_funnels(Widgets& ui, const app::AppView& view);
void draw_triggers(Widgets& ui, const app::AppView& view);
void draw_figures(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_changes(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_assumptions(PanelState& state, Widgets& ui, const app::AppView& view);
void draw_person(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

// The other places.
void draw_policies(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_workforce(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_keeping(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Over whatever place is shown.
void draw_keeping_dialogs(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_about(PanelState& state, Widgets& ui, const app::AppView& view);

/// A button that asks for a command; where the command cannot be carried out, it says why.
void command_button(Widgets& ui, const app::AppView& view, app::Commands& commands, std::string_view id,
                    std::string_view label, const app::Command& command, ButtonOptions options = {});

/// How far long work is, and a button to stop it. There must be some.
void draw_work(Widgets& ui, const app::AppView& view, app::Commands& commands);

/// `12 March 2010` from `2010-03-12`; the text itself when it is no date.
std::string date_in_words(const std::string& iso);

/// `1,234`
std::string grouped(long number);

}  // namespace turnpoint::ui
