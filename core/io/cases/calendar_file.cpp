#include "core/io/cases/calendar_file.h"

#include <algorithm>

namespace turnpoint {
namespace {

constexpr std::size_t octets_a_line = 75;

bool continues_a_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Section 3.1: a longer line goes on after CRLF and a space, which counts towards the next one.
void add_line(std::string& out, const std::string& line) {
  std::size_t at = 0;
  std::size_t room = octets_a_line;
  while (line.size() - at > room) {
    std::size_t end = at + room;
    while (end > at && continues_a_character(line[end])) --end;
    out.append(line, at, end - at).append("\r\n ");
    at = end;
    room = octets_a_line - 1;
  }
  out.append(line, at, std::string::npos).append("\r\n");
}

/// Section 3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters have no
/// place in a text and become spaces.
std::string escaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' || c == ';' || c == ',') {
      out += {'\\', c};
    } else if (c == '\n' || c == '\r') {
      if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
      out += "\\n";
    } else {
      const bool control = static_cast<unsigned char>(c) < 0x20U || c == 0x7F;
      out += control ? ' ' : c;
    }
  }
  return out;
}

std::string date(Day day) {
  std::string text = to_text(day);
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

void add_entry(std::string& out, const CalendarEntry& entry, const std::string& stamp) {
  add_line(out, "BEGIN:VEVENT");
  add_line(out, "UID:" + escaped(entry.uid));
  add_line(out, "DTSTAMP:" + stamp);
  add_line(out, "SEQUENCE:" + std::to_string(entry.sequence));
  add_line(out, "DTSTART;VALUE=DATE:" + date(entry.first_day));
  add_line(out, "DTEND;VALUE=DATE:" + date(entry.last_day + std::chrono::days(1)));
  add_line(out, "SUMMARY:" + escaped(entry.title));
  if (!entry.description.empty()) add_line(out, "DESCRIPTION:" + escaped(entry.description));
  add_line(out, "CLASS:PRIVATE");
  add_line(out, "TRANSP:TRANSPARENT");
  add_line(out, "END:VEVENT");
}

bool digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<std::string> stamp_from_text(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c != '-' && c != ':') plain += c;
  }
  const bool dashed =
      text.size() == 20 && text[4] == '-' && text[7] == '-' && text[13] == ':' && text[16] == ':';
  const bool form = (dashed || text.size() == 16) && plain.size() == 16 && plain[8] == 'T' &&
                    plain[15] == 'Z' && digits(plain.substr(0, 8)) && digits(plain.substr(9, 6));
  if (form) {
    const auto two = [&](std::size_t at) { return (plain[at] - '0') * 10 + plain[at + 1] - '0'; };
    const bool day =
        day_from_text(plain.substr(0, 4) + '-' + plain.substr(4, 2) + '-' + plain.substr(6, 2)).has_value();
    if (day && two(9) < 24 && two(11) < 60 && two(13) < 60) return plain;
  }
  return fail(ErrorCode::bad_argument, "stamp",
              "\"" + std::string(text) +
                  "\" is not a moment; write it in universal time, such as 2026-04-03T08:00:00Z.");
}

std::string calendar_file(const std::vector<CalendarEntry>& entries, const std::string& stamp) {
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, "PRODID:-//Turnpoint//Cases//EN");
  add_line(out, "CALSCALE:GREGORIAN");
  add_line(out, "METHOD:PUBLISH");
  for (const CalendarEntry& entry : entries) add_entry(out, entry, stamp);
  add_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace turnpoint
