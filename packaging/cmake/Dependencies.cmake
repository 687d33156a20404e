# SPDX-License-Identifier: MIT
# Every find_package of the project, with the reason beside each trap.

find_package(Threads REQUIRED)
if(TAXO_PARTS STREQUAL "inference")
    find_package(ZLIB QUIET) # without it compressed checkpoint entries are refused; published ones are stored
else()
    find_package(ZLIB REQUIRED)
endif()
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected QUIET)
if(NOT TARGET tl::expected)
    # Header only; a bare machine carries the header along (CPLUS_INCLUDE_PATH or CMAKE_PREFIX_PATH).
    find_path(TAXO_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)
    add_library(tl::expected INTERFACE IMPORTED)
    target_include_directories(tl::expected INTERFACE ${TAXO_EXPECTED_INCLUDE})
endif()

include(TaxoTorch)

if(NOT TAXO_PARTS STREQUAL "inference")
    find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto SSL) # SSL: the tests' server
    find_package(CURL 7.85 REQUIRED) # protocols given as text
    find_package(CLI11 2.1 REQUIRED)
    find_package(OpenMP REQUIRED COMPONENTS CXX) # before FAISS, whose own file names its target
    find_package(faiss 1.7.3 REQUIRED)
    find_package(Boost 1.74 REQUIRED) # headers: graphs
    find_package(nanoflann 1.4 REQUIRED) # headers: points of a map that are near each other
    find_package(kissfft REQUIRED COMPONENTS SHARED float) # maps of many photographs
    find_package(SQLiteCpp 3.2 REQUIRED)
    find_package(SQLite3 3.40 REQUIRED) # with the session extension, as Debian's
    # Photographs, each by its format's own library: OpenCV would lose the pictures' modes and costs 80 ms to load.
    find_package(JPEG REQUIRED)
    find_package(PNG REQUIRED)
    find_package(TIFF 4.5 REQUIRED)
    find_package(GIF 5 REQUIRED)
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(WEBP REQUIRED IMPORTED_TARGET libwebpdemux)
    pkg_check_modules(RAW REQUIRED IMPORTED_TARGET libraw_r)
    pkg_check_modules(HEIF REQUIRED IMPORTED_TARGET libheif)
    pkg_check_modules(LCMS REQUIRED IMPORTED_TARGET lcms2)
    pkg_check_modules(EXIF REQUIRED IMPORTED_TARGET libexif)
    find_package(pugixml 1.12 REQUIRED) # GPX tracks
    pkg_check_modules(MINIZIP REQUIRED IMPORTED_TARGET minizip) # zip archives, written and read
    find_package(OpenCV 4.5 REQUIRED COMPONENTS core imgproc) # finds specimens in drawers; in a module of its own
    find_package(ZXing 1.4 REQUIRED) # barcodes; the test writes some
    pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo) # draws the demo world, and figures
    pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo>=1.50) # their texts
endif()

if(TAXO_PARTS STREQUAL "desktop")
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui OpenGL OpenGLWidgets Widgets Svg LinguistTools)
    # Scenes. All components at once: a second find_package would replace what the first found. Its own files name MPI's target.
    find_package(MPI REQUIRED COMPONENTS C)
    find_package(VTK 9.1 REQUIRED COMPONENTS CommonCore CommonDataModel RenderingCore RenderingOpenGL2)
    if(TAXO_TESTS)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
        # Not the folders that QFINDTESTDATA looks into: nothing here uses it, and they would be part of each command.
        set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
    endif()
endif()

if(TAXO_TESTS)
    find_package(GTest 1.12 REQUIRED)
    include(GoogleTest)
endif()
if(TAXO_BENCH)
    find_package(benchmark REQUIRED)
endif()
