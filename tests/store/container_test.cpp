#include "core/io/container.h"

#include <fstream>
#include <iterator>

#include <catch_amalgamated.hpp>

#include "core/base/sha256.h"

using namespace turnpoint;

namespace {

constexpr Readable study{"study", 1};

std::string sound(const std::string& payload = "{\"policies\":[]}\n", std::uint32_t schema = 1,
                  const char* seal = "") {
  return pack_container({"study", schema, payload, seal}).value();
}

/// A file whose heading was written by someone else, with a checksum that fits.
std::string forged(std::string file, std::size_t at, char value) {
  file[at] = value;
  const Digest digest = sha256(file.substr(0, 40) + file.substr(72));
  return file.replace(40, digest.size(), std::string(digest.begin(), digest.end()));
}

}  // namespace

TEST_CASE("what is packed opens as it was") {
  for (const std::string& payload :
       {std::string(), std::string("x"), std::string(70'000, '\n'), std::string("\0\xff", 2)}) {
    const auto found =
        open_container(pack_container({"pack", 7, payload, "nonce"}).value(), {"pack", 9, true});
    REQUIRE(found);
    CHECK(found->kind == "pack");
    CHECK(found->schema == 7);
    CHECK(found->payload == payload);
    CHECK(found->seal == "nonce");
  }
}

TEST_CASE("every single flipped bit is detected") {
  const std::string file = sound();
  for (std::size_t i = 0; i < file.size() * 8; ++i) {
    std::string flipped = file;
    flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << i % 8));
    const auto found = open_container(flipped, study);
    REQUIRE_FALSE(found);
    REQUIRE(found.error().code == (i < 64 ? ErrorCode::not_a_container : ErrorCode::damaged));
  }
}

TEST_CASE("every shorter and every longer file is detected") {
  const std::string file = sound();
  for (std::size_t size = 1; size < file.size(); ++size)
    REQUIRE(open_container(file.substr(0, size), study).error().code == ErrorCode::damaged);
  CHECK(open_container(file + '\0', study).error().code == ErrorCode::damaged);
  CHECK(open_container(file + file, study).error().code == ErrorCode::damaged);
}

TEST_CASE("each fault says what was found and what would be right") {
  struct Row {
    const char* what;
    std::string file;
    ErrorCode code;
    const char* where;
    const char* says;
  };
  const Row rows[]{
      {"nothing", "", ErrorCode::empty_input, "file", "choose a file that Turnpoint saved"},
      {"a table", "employee_id,first_day\n", ErrorCode::not_a_container, "byte 0",
       "choose one that Turnpoint saved"},
      {"one that a mail program passed on as text", "\x89TPT\n\x1a\n" + sound().substr(8),
       ErrorCode::not_a_container, "byte 0", "choose one that Turnpoint saved"},
      {"a cut heading", sound().substr(0, 50), ErrorCode::damaged, "file",
       "it has 50 bytes and its heading alone has 72 bytes"},
      {"a cut payload", sound().substr(0, 80), ErrorCode::damaged, "file",
       "16 bytes of content and 0 bytes of seal, but 8 bytes"},
      {"a changed byte", sound().replace(75, 1, "X"), ErrorCode::damaged, "file", "checksum"},
      {"a pack", pack_container({"pack", 1, "", ""}).value(), ErrorCode::wrong_kind, "heading",
       "holds a 'pack'; choose one that holds a 'study'"},
      {"a newer study", sound("new", 3), ErrorCode::newer_schema, "heading",
       "format 3; this version reads up to 1"},
      {"a sealed study", sound("new", 1, "seal"), ErrorCode::newer_schema, "seal", "its key is not at hand"},
      {"a forged kind", forged(sound(), 8, 'S'), ErrorCode::damaged, "heading", "letters a to z"},
      {"a forged gap in the kind", forged(sound(), 14, 'x'), ErrorCode::damaged, "heading", "letters a to z"},
      {"schema 0", forged(sound(), 24, '\0'), ErrorCode::damaged, "heading", "schema 0"},
      {"a seal that is not there", forged(sound(), 28, '\1'), ErrorCode::damaged, "file",
       "1 byte of seal, but 16 bytes"},
      {"lengths that wrap round", forged(sound(), 39, '\xff'), ErrorCode::damaged, "file",
       "follow its heading"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const auto found = open_container(row.file, study);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == row.code);
    CHECK(found.error().where == row.where);
    CHECK_THAT(found.error().detail, Catch::Matchers::ContainsSubstring(row.says));
  }
}

TEST_CASE("lengths whose sum wraps round to the right one are still wrong") {
  std::string file = forged(sound(), 28, 20);  // a seal of 20 bytes, 4 more than there are
  file = forged(file, 32, '\xfc');             // and a payload of 2^64 - 4
  for (std::size_t at = 33; at < 40; ++at) file = forged(file, at, '\xff');
  CHECK(open_container(file, study).error().code == ErrorCode::damaged);
}

TEST_CASE("what could not be read back is not packed") {
  for (const char* kind : {"", "Study", "study-2", "seventeen_letters"})
    CHECK(pack_container({kind, 1, "", ""}).error().code == ErrorCode::bad_argument);
  CHECK(pack_container({"study", 0, "", ""}).error().code == ErrorCode::bad_argument);
  CHECK(pack_container({"sixteen_letters_", 1, "", ""}));
}

TEST_CASE("a file past the limit is refused before it is looked at") {
  const std::string_view too_long("", max_container_bytes + 1);  // only its length may be read
  const auto found = open_container(too_long, study);
  CHECK(found.error().code == ErrorCode::too_large);
  CHECK(found.error().detail == "The file has 268435457 bytes; at most 268435456 bytes are read");
}

TEST_CASE("a file of schema 1 still opens, and is still written byte for byte") {
  std::ifstream in("tests/store/golden/schema_1.study", std::ios::binary);
  const std::string file((std::istreambuf_iterator<char>(in)), {});
  const auto found = open_container(file, study);
  REQUIRE(found);
  CHECK(found->schema == 1);
  CHECK(found->payload == "{\"note\":\"the first study format, kept for ever\"}\n");
  CHECK(pack_container(*found) == file);
}
