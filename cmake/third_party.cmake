# The one file that names where third-party code comes from, and which version.
#
# Debian: NAME_DEBIAN, through the machine's own package archive. `source` unpacks the upstream tarball of a
# source package, `package` the files of a binary package; neither is installed.
# Elsewhere: NAME_URL, the address upstream publishes. The bytes must match the SHA-256, or the build stops.

# These two releases are asked for on any Debian: only they have exactly these versions.
set(TURNPOINT_DEBIAN_SOURCES trixie)
set(TURNPOINT_DEBIAN_PACKAGES bookworm)

set(TURNPOINT_LIBRARIES imgui sdl2 catch2 json expected fmt zlib)

set(imgui_VERSION 1.90.1)
set(imgui_DEBIAN source imgui ecce377df0f90b292f15dcbd83d438bddc162b2388c881132bde18c787572a1c)
set(imgui_URL https://github.com/ocornut/imgui/archive/v1.90.1.tar.gz
    21dcc985bb2ae8fe48047c86135dbc438d6980a8f2e08babbda5be820592f282)

set(sdl2_VERSION 2.32.4)
set(sdl2_DEBIAN source libsdl2 d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277)
set(sdl2_URL https://github.com/libsdl-org/SDL/releases/download/release-2.32.4/SDL2-2.32.4.tar.gz
    f15b478253e1ff6dac62257ded225ff4e7d0c5230204ac3450f1144ee806f934)

set(catch2_VERSION 3.7.1)
set(catch2_DEBIAN source catch2 c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c)
set(catch2_URL https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz
    c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c)

set(json_VERSION 3.11.2)
set(json_DEBIAN package nlohmann-json3-dev ec57940def6b6186c30be0e0ee81d1e58f86d11a54a145b28686a1e3e4aae801)
set(json_URL https://github.com/nlohmann/json/archive/refs/tags/v3.11.2.tar.gz
    d69f9deb6a75e2580465c6c4c5111b89c4dc2fa94e3a85fcd2ffcd9a143d9273)

set(expected_VERSION 1.0.0)
set(expected_DEBIAN package libexpected-dev f6ff083e016e77fc51a359f6afd6947f496dbb55db47857e31de384177a7fbf1)
set(expected_URL https://github.com/TartanLlama/expected/archive/refs/tags/v1.0.0.tar.gz
    8f5124085a124113e75e3890b4e923e3a4de5b26a973b891b3deb40e19c03cee)

set(fmt_VERSION 9.1.0)
set(fmt_DEBIAN package libfmt-dev c8fa00dd0269e6eda9fd06668df3d720de4b5a1f647dcd3c6e0ba63f0cbf2150)
set(fmt_URL https://github.com/fmtlib/fmt/archive/refs/tags/9.1.0.tar.gz
    5dea48d1fcddc3ec571ce2058e13910a0d4a6bab4cc09a809d8b1dd1c88ae6f2)

set(zlib_VERSION 1.3.1)
set(zlib_DEBIAN source zlib 60dd315c07f616887caa029408308a018ace66e3d142726a97db164b3b8f69fb)
set(zlib_URL https://github.com/madler/zlib/releases/download/v1.3.1/zlib-1.3.1.tar.gz
    9a93b2b7dfdac77ceba5a558a580e74667dd6fede4585b91eefb60f03b72df23)

# Elsewhere the fonts are the files NotoSans-Regular.ttf and NotoSans-Bold.ttf of a folder, and fontTools
# must be known to python3.
set(fonts_VERSION 20201225)
set(fonts_DEBIAN package fonts-noto-core 58f4f0bb6720f919f92096b3508e1412a0f1544424ade6c5b5bf1eb694dd64ba)
set(TURNPOINT_FONT_FOLDER /usr/share/fonts/truetype/noto CACHE PATH "Folder with the two Noto Sans files")
# Runs in the build and ships nothing, so any version does.
set(fonttools_DEBIAN package python3-fonttools any)

include(${CMAKE_CURRENT_LIST_DIR}/third_party/provide.cmake)
