/// The palette: every place, and the commands that can be given now, found by their words.

#include <vector>

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

struct Entry {
  std::string words;               ///< with the keys of its shortcut, where it has one
  std::optional<Command> command;  ///< nothing: a table of the page is to be saved
};

std::vector<Entry> entries_of(const AppView& view) {
  std::vector<Entry> entries;
  for (const PlaceName& place : place_names())
    entries.push_back({std::string("Go to ") + place.name, GoTo{place.place}});
  const Entry others[] = {
      {"Undo (Ctrl+Z)", Undo{}},
      {"Redo (Ctrl+Y)", Redo{}},
      {"Use the text view", SetFace{Face::text}},
      {"Use the visual view", SetFace{Face::canvas}},
      {"Light colours", SetTheme{Theme::light}},
      {"Dark colours", SetTheme{Theme::dark}},
      {"Colours as the device", SetTheme{Theme::system}},
      {"Use the sample council", LoadSample{}},
      {"Begin with your own people", BeginOwn{}},
      {"Draw charts by month, stage and trigger", DrawCharts{}},
      {"Try every set of triggers", StudyRemoval{}},
      {"Save the comparison as CSV", SaveComparison{"csv"}},
      {"Save the comparison as JSON", SaveComparison{"json"}},
      {"Save the old policy's findings as CSV", SaveFindings{Side::old_policy}},
      {"Save the cut-over ledger as CSV", SaveLedger{"csv"}},
      {"Save the report", SaveReport{}},
      {"Print the report", PrintReport{}},
      {"Save the study as a file without people", ShareStudy{}},
      {"Stop what is being worked out", CancelWork{}},
  };
  for (const Entry& entry : others) {
    if (obstacle(view, *entry.command).empty()) entries.push_back(entry);
  }
  if (view.keeping.protection == Protection::open)
    entries.push_back({"Lock now", Keep{KeepingDeed::lock, {}}});
  entries.push_back({"Save a table of this page", std::nullopt});
  return entries;
}

}  // namespace

void draw_palette(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  if (!state.palette_open) return;
  const auto dialog = ui.dialog("palette", "Find a place or a command");
  const std::vector<Entry> entries = entries_of(view);
  std::vector<Option> choices;
  for (std::size_t i = 0; i < entries.size(); ++i) choices.push_back({std::to_string(i), entries[i].words});
  const auto chosen = ui.search_field("find", "Words of it; arrows choose, Enter goes", choices);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (!chosen || *chosen != choices[i].value) continue;
    if (entries[i].command)
      commands.push_back(*entries[i].command);
    else
      state.table_saving.open = true;
  }
  const bool closed = ui.button("close", "Close");
  if (chosen || closed || dialog.dismissed()) state.palette_open = false;
}

}  // namespace turnpoint::ui
