#include "core/base/sha256.h"

#include <catch_amalgamated.hpp>

using turnpoint::Sha256;
using turnpoint::sha256;
using turnpoint::to_text;

TEST_CASE("SHA-256 agrees with the vectors of FIPS 180-4 and NIST's long messages") {
  struct Row {
    std::string message;
    const char* digest;
  };
  const Row rows[]{
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopq"
       "rstnopqrstu",
       "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
      {std::string(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
      {std::string("\xbd", 1), "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"},
      {std::string(55, '\0'), "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"},
      {std::string(56, '\0'), "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"},
      {std::string(64, '\0'), "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"},
  };
  for (const Row& row : rows) CHECK(to_text(sha256(row.message)) == row.digest);
}

TEST_CASE("SHA-256 does not depend on how the message is cut") {
  const std::string message(300, 'x');
  const auto whole = sha256(message);
  for (std::size_t cut = 0; cut <= message.size(); ++cut) {
    Sha256 hash;
    hash.add(std::string_view(message).substr(0, cut));
    hash.add(std::string_view(message).substr(cut));
    REQUIRE(hash.finish() == whole);
  }
}
