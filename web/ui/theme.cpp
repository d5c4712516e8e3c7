#include "web/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace turnpoint::ui {

namespace {

struct Entry {
  const char* name;
  std::uint32_t light;
  std::uint32_t dark;
};

// In the order of Colour.
constexpr std::array<Entry, colour_count> table = {
    {{"paper", 0xfaf8f3, 0x14201f},          {"surface", 0xffffff, 0x1c2a29},
     {"raised", 0xf1ece2, 0x223331},         {"ink", 0x1f2d2c, 0xedf2ee},
     {"muted", 0x51605d, 0xafbdb8},          {"edge", 0x7b8680, 0x8b9c96},
     {"hairline", 0xdcd5c7, 0x384a47},       {"accent", 0x0b5f63, 0x63c5bb},
     {"accent-ink", 0xffffff, 0x06201e},     {"accent-strong", 0x084a4d, 0x86d8cf},
     {"accent-soft", 0xd8ebe8, 0x1f4844},    {"info", 0x285a80, 0x92c3ea},
     {"info-soft", 0xe3eef6, 0x1b3648},      {"good", 0x2b6a3b, 0x8fd49f},
     {"good-soft", 0xe3f1e5, 0x1d3e28},      {"attention", 0x855300, 0xf1bb4f},
     {"attention-soft", 0xfcefcf, 0x443410}, {"error", 0xa2282d, 0xffa298},
     {"error-soft", 0xfae7e4, 0x4b2320},     {"ring", 0xb0440c, 0xffb67f}}};

Rgb unpack(std::uint32_t packed) {
  return {static_cast<std::uint8_t>(packed >> 16U), static_cast<std::uint8_t>(packed >> 8U),
          static_cast<std::uint8_t>(packed)};
}

double luminance(Rgb colour) {
  const auto linear = [](std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

void append_block(std::string& out, const std::string& selector, const std::string& indent, Scheme scheme) {
  static constexpr char hex[] = "0123456789abcdef";
  out += indent + selector + " {\n";
  out += indent + "  color-scheme: " + (scheme == Scheme::light ? "light" : "dark") + ";\n";
  for (const Entry& entry : table) {
    const std::uint32_t packed = scheme == Scheme::light ? entry.light : entry.dark;
    out += indent + "  --" + entry.name + ": #";
    for (int shift = 20; shift >= 0; shift -= 4) out += hex[(packed >> static_cast<unsigned>(shift)) & 15U];
    out += ";\n";
  }
  out += indent + "}\n";
}

}  // namespace

Rgb rgb(Scheme scheme, Colour colour) {
  const Entry& entry = table[static_cast<std::size_t>(colour)];
  return unpack(scheme == Scheme::light ? entry.light : entry.dark);
}

Rgb heat(Scheme scheme, std::size_t shade) {
  static constexpr std::array<int, heat_count> accent_in_100 = {4, 14, 28, 88, 100};
  const int share = accent_in_100[shade];
  const Rgb front = rgb(scheme, Colour::accent);
  const Rgb behind = rgb(scheme, Colour::surface);
  const auto mixed = [&](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>((a * share + b * (100 - share)) / 100);
  };
  return {mixed(front.red, behind.red), mixed(front.green, behind.green), mixed(front.blue, behind.blue)};
}

const char* to_text(Colour colour) { return table[static_cast<std::size_t>(colour)].name; }

double contrast(Rgb a, Rgb b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

const std::array<ContrastRule, 36>& contrast_rules() {
  using enum Colour;
  static constexpr std::array<ContrastRule, 36> rules = {{
      {ink, paper, 7},
      {ink, surface, 7},
      {ink, raised, 7},
      {ink, accent_soft, 7},
      {ink, info_soft, 4.5},
      {ink, good_soft, 4.5},
      {ink, attention_soft, 4.5},
      {ink, error_soft, 4.5},
      {muted, paper, 4.5},
      {muted, surface, 4.5},
      {muted, raised, 4.5},
      {muted, accent_soft, 4.5},
      {accent_ink, accent, 4.5},
      {accent_ink, accent_strong, 4.5},
      {accent, paper, 4.5},
      {accent, surface, 4.5},
      {accent, raised, 4.5},
      {accent, accent_soft, 4.5},
      {info, surface, 4.5},
      {info, info_soft, 4.5},
      {good, surface, 4.5},
      {good, good_soft, 4.5},
      {attention, surface, 4.5},
      {attention, attention_soft, 4.5},
      {error, surface, 4.5},
      {error, error_soft, 4.5},
      {error, paper, 4.5},
      {error, raised, 4.5},
      {edge, paper, 3},
      {edge, surface, 3},
      {edge, raised, 3},
      {ring, paper, 3},
      {ring, surface, 3},
      {ring, raised, 3},
      {ring, accent_soft, 3},
      {attention, paper, 3},
  }};
  return rules;
}

std::string colours_css() {
  std::string out;
  append_block(out, ":root", "", Scheme::light);
  out += "@media (prefers-color-scheme: dark) {\n";
  append_block(out, ":root:not([data-theme='light'])", "  ", Scheme::dark);
  out += "}\n";
  append_block(out, ":root[data-theme='dark']", "", Scheme::dark);
  return out;
}

}  // namespace turnpoint::ui
