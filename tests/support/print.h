#pragma once
/// How Catch2 prints Turnpoint's values when a check fails.

#include <catch2/catch_tostring.hpp>

#include "tests/support/replay.h"

namespace Catch {

template <>
struct StringMaker<turnpoint::Rational> {
  static std::string convert(const turnpoint::Rational& value) { return turnpoint::to_fraction(value); }
};

template <>
struct StringMaker<turnpoint::Day> {
  static std::string convert(const turnpoint::Day& day) { return turnpoint::to_text(day); }
};

template <>
struct StringMaker<turnpoint::Span> {
  static std::string convert(const turnpoint::Span& span) {
    return turnpoint::to_text(span.first_day) + " to " + turnpoint::to_text(span.last_day);
  }
};

template <>
struct StringMaker<turnpoint::test::FoundLook> {
  static std::string convert(const turnpoint::test::FoundLook& look) {
    return turnpoint::test::to_line(look);
  }
};

}  // namespace Catch
