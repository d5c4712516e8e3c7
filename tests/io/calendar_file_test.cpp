#include <catch2/catch_test_macros.hpp>

#include "core/io/cases/calendar_file.h"

using namespace turnpoint;

namespace {

const std::string stamp = "20260403T080000Z";

CalendarEntry entry(const std::string& title) {
  CalendarEntry entry;
  entry.uid = "1@turnpoint";
  entry.first_day = entry.last_day = *day_from_text("2026-02-28");
  entry.title = title;
  return entry;
}

std::string line_of(const std::string& file, const std::string& name) {
  const std::size_t at = file.find("\r\n" + name) + 2;
  return file.substr(at, file.find("\r\n", at) - at);
}

}  // namespace

TEST_CASE("a calendar file is these lines, each ended by CRLF, the day after the last as its end") {
  CHECK(calendar_file({entry("Review meeting – ref 0123")}, stamp) == "BEGIN:VCALENDAR\r\n"
                                                                      "VERSION:2.0\r\n"
                                                                      "PRODID:-//Turnpoint//Cases//EN\r\n"
                                                                      "CALSCALE:GREGORIAN\r\n"
                                                                      "METHOD:PUBLISH\r\n"
                                                                      "BEGIN:VEVENT\r\n"
                                                                      "UID:1@turnpoint\r\n"
                                                                      "DTSTAMP:20260403T080000Z\r\n"
                                                                      "SEQUENCE:0\r\n"
                                                                      "DTSTART;VALUE=DATE:20260228\r\n"
                                                                      "DTEND;VALUE=DATE:20260301\r\n"
                                                                      "SUMMARY:Review meeting – ref 0123\r\n"
                                                                      "CLASS:PRIVATE\r\n"
                                                                      "TRANSP:TRANSPARENT\r\n"
                                                                      "END:VEVENT\r\n"
                                                                      "END:VCALENDAR\r\n");
}

TEST_CASE("backslash, semicolon, comma and line breaks are escaped; other control characters are spaces") {
  CHECK(line_of(calendar_file({entry("a\\b;c,d\ne\r\nf\tg")}, stamp), "SUMMARY") ==
        "SUMMARY:a\\\\b\\;c\\,d\\ne\\nf g");
}

TEST_CASE("a line of 75 octets stays whole and one of 76 goes on after a space") {
  const std::string title(75 - 8, 'x');  // after SUMMARY:
  CHECK(calendar_file({entry(title)}, stamp).find("SUMMARY:" + title + "\r\n") != std::string::npos);
  CHECK(calendar_file({entry(title + 'y')}, stamp).find("SUMMARY:" + title + "\r\n y\r\n") !=
        std::string::npos);
}

TEST_CASE("a line is folded before a character of several octets, never inside it") {
  const std::string title(75 - 8 - 2, 'x');  // room for two octets; the dash has three
  CHECK(calendar_file({entry(title + "–y")}, stamp).find("SUMMARY:" + title + "\r\n –y\r\n") !=
        std::string::npos);
}

TEST_CASE("a folded line goes on for 74 octets beside its space") {
  const std::string file = calendar_file({entry(std::string(67 + 74, 'x') + "yz")}, stamp);
  CHECK(file.find("\r\n " + std::string(74, 'x') + "\r\n yz\r\n") != std::string::npos);
}

TEST_CASE("a moment is universal time with or without marks between, and must exist") {
  CHECK(*stamp_from_text("2026-04-03T08:00:00Z") == stamp);
  CHECK(*stamp_from_text(stamp) == stamp);
  for (const char* text : {"2026-02-30T08:00:00Z", "2026-04-03T24:00:00Z", "2026-04-03T08:00:00",
                           "2026-04-03", "2026-04-03T08:60:00Z", ""}) {
    INFO(text);
    CHECK_FALSE(stamp_from_text(text));
  }
}
