#include "web/ui/content.h"

#include "core/report/glossary.h"

#include <algorithm>
#include <cstdlib>

namespace turnpoint::ui {

namespace {

constexpr Tone tones[] = {Tone::plain, Tone::info, Tone::good, Tone::attention, Tone::error};

std::string ten_thousandths(double share) {
  return std::to_string(static_cast<long>(std::clamp(share, 0.0, 1.0) * 10'000 + 0.5));
}

}  // namespace

TimelinePlace timeline_place(const std::string& text) {
  char* at = nullptr;
  TimelinePlace place;
  place.lane = std::strtoul(text.c_str(), &at, 10);
  place.from = std::strtol(at, &at, 10);
  place.to = std::strtol(at, &at, 10);
  const std::string word = *at == ' ' ? at + 1 : at;
  for (const Tone tone : tones) {
    if (word == to_text(tone)) place.tone = tone;
  }
  return place;
}

void Content::heading(std::string_view text, int level) {
  Node heading = content(Role::heading, text);
  heading.numbers[0] = level;
  heading.description = meaning_in(text);
  leaf(heading);
}

void Content::text(std::string_view text, Tone tone) {
  Node node = content(Role::text, text);
  node.tone = tone;
  leaf(node);
}

void Content::note(Tone tone, std::string_view text) {
  Node note = content(Role::note, text);
  note.tone = tone;
  leaf(note);
}

void Content::figure(std::string_view id, std::string_view name, std::string_view value,
                     std::string_view detail, Tone tone) {
  Node figure = node(Role::figure, id, name);
  figure.value = value;
  figure.description = detail;
  figure.meaning = meaning_in(name);
  figure.tone = tone;
  leaf(figure);
}

void Content::definition(std::string_view term, std::string_view value) {
  Node definition = content(Role::definition, term);
  definition.value = value;
  leaf(definition);
}

void Content::item_text(std::string_view text) { leaf(content(Role::item, text)); }

void Content::bar(double fraction, Tone tone) {
  Node bar = content(Role::bar, {});
  bar.numbers[0] = static_cast<long>(std::clamp(fraction, 0.0, 1.0) * 1000 + 0.5);
  bar.tone = tone;
  leaf(bar);
}

void Content::timeline(std::string_view id, std::string_view name, std::string_view summary,
                       std::span<const std::string> lanes, std::span<const TimelineMark> marks) {
  Node timeline = node(Role::timeline, id, name);
  timeline.description = summary;
  timeline.numbers[0] = static_cast<long>(lanes.size());
  for (const std::string& lane : lanes) timeline.options.push_back({"", lane});
  for (const TimelineMark& mark : marks) {
    timeline.options.push_back({std::to_string(mark.lane) + ' ' + ten_thousandths(mark.from) + ' ' +
                                    ten_thousandths(mark.to) + ' ' + to_text(mark.tone),
                                mark.label});
  }
  leaf(timeline);
}

void Content::chart(std::string_view id, std::string_view title, std::string_view summary,
                    std::string_view drawing) {
  Node chart = node(Role::chart, id, title);
  chart.value = drawing;
  chart.description = summary;
  leaf(chart);
}

void Content::progress(std::string_view id, std::string_view label, long done, long total) {
  Node progress = node(Role::progress, id, label);
  progress.numbers = {done, total, 0};
  leaf(progress);
}

void Content::diagram(std::string_view id, std::string_view name, std::span<const DiagramBox> boxes) {
  Node diagram = node(Role::diagram, id, name);
  for (const DiagramBox& box : boxes) {
    diagram.options.push_back({"box", box.name});
    if (!box.detail.empty()) diagram.options.push_back({"detail", box.detail});
    for (const std::string& flaw : box.flaws) diagram.options.push_back({"flaw", flaw});
    for (const DiagramWay& way : box.ways) diagram.options.push_back({std::to_string(way.to), way.label});
  }
  leaf(diagram);
}

void Content::status(std::string_view text) { leaf(content(Role::status, text)); }

void Content::alert(std::string_view text) {
  Node alert = content(Role::alert, text);
  alert.tone = Tone::error;
  leaf(alert);
}

}  // namespace turnpoint::ui
