# SPDX-License-Identifier: MIT
# How targets are made here: one folder, one static library `taxo_<folder>` with alias `taxo::<folder>`.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set_property(GLOBAL PROPERTY GLOBAL_DEPENDS_NO_CYCLES ON)

# The build tree has the layout of the installed program, so that modules are found the same way.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(TAXO_MODULE_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/taxoscope)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(TAXO_CCACHE ccache)
if(TAXO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # What it asks for where headers are precompiled; __TIME__ is used nowhere.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${TAXO_CCACHE})
endif()

# Most of the time from nothing to tests passed is compiling; this shortens it, and changes nothing that is slow to run:
# - In a release tests are compiled with -O0, the command line and ui (but for ui/scene, which draws a million points) with -O1:
#   what they call is optimised in its library.
# - What nearly every file includes is precompiled, once for all that are compiled alike. packaging/check.sh --only tidy
#   reads all files without it and so finds includes that are missing.
#   GCC 12 takes it for ours and warns of overflows in the standard library's strings that are none.
# - Sources of a library are compiled six together (CMake's unity build, by the presets): most of compiling is reading headers,
#   and templates are made once. So no two sources of a folder name something of their own alike. The preset `dev` compiles each by
#   itself, which is quicker after a change of one.
# - gold links in a third of the time of GNU ld. It lies in the same package.
set(TAXO_NO_FALSE_WARNINGS
    -Wno-array-bounds -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-stringop-overread)
set(TAXO_LIGHT_OPTIMISATION $<$<CONFIG:Release>:-O1> ${TAXO_NO_FALSE_WARNINGS})
set(TAXO_NO_OPTIMISATION $<$<CONFIG:Release>:-O0> ${TAXO_NO_FALSE_WARNINGS})
find_program(TAXO_GOLD ld.gold)
if(TAXO_GOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT TAXO_SANITIZE)
    add_link_options(-fuse-ld=gold)
endif()
set(TAXO_COMMON_HEADERS
    <algorithm> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <string> <tl/expected.hpp> <vector>)

# Warnings and sanitizers for our own code, linked privately so that they never reach others' headers.
add_library(taxo_options INTERFACE)
target_compile_options(taxo_options INTERFACE
    -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual $<$<BOOL:${TAXO_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees an overlap in `"text" + string` that is none (GCC bug 105651).
    target_compile_options(taxo_options INTERFACE -Wno-restrict)
endif()
if(CMAKE_UNITY_BUILD)
    # GCC takes sources that are compiled together for headers, and warns of what they have of their own.
    target_compile_options(taxo_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
# The presets with sanitizers take no warning for an error: GCC 12 warns of much that is not when it instruments.
if(TAXO_SANITIZE)
    # Lines, no more of debugging: what a report names. -O1 halves the time of compiling.
    add_compile_options(-fsanitize=${TAXO_SANITIZE} -fno-omit-frame-pointer -g1 -O1)
    add_link_options(-fsanitize=${TAXO_SANITIZE})
    if(TAXO_SANITIZE MATCHES undefined)
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()
if(TAXO_FUZZ)
    set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON) # Clang has others than GCC
    add_compile_options(-fsanitize=fuzzer-no-link)
    add_custom_target(fuzz_targets)
endif()

set(_taxo_parts inference core desktop)

# taxo_add(<folder> PART <smallest part that contains it>): add_subdirectory where that part is built.
function(taxo_add folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PART" "")
    list(FIND _taxo_parts ${TAXO_PARTS} have)
    list(FIND _taxo_parts ${arg_PART} need)
    if(NOT have LESS need)
        add_subdirectory(${folder})
    endif()
endfunction()

# taxo_sources(<name> HEADERS ... SOURCES ...): files of taxo_<name>; may be called again for a further topic.
# Every header compiles alone: one with a source of its own because that includes it first (layers_test), any other
# because the target all_verify_interface_header_sets compiles it.
function(taxo_sources name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;SOURCES")
    set(alone ${arg_HEADERS})
    foreach(header ${arg_HEADERS})
        string(REGEX REPLACE "h$" "cpp" source ${header})
        if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${source})
            list(REMOVE_ITEM alone ${header})
        endif()
    endforeach()
    target_sources(taxo_${name}
        PRIVATE ${arg_SOURCES}
        PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${arg_HEADERS})
    if(alone)
        target_sources(taxo_${name} PUBLIC FILE_SET alone TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${alone})
        set_target_properties(taxo_${name} PROPERTIES
            VERIFY_INTERFACE_HEADER_SETS ON INTERFACE_HEADER_SETS_TO_VERIFY alone)
    endif()
endfunction()

# taxo_precompiled(<target> <target that has the precompiled headers> headers of that...)
function(taxo_precompiled target from)
    if(target STREQUAL from)
        target_precompile_headers(${target} PRIVATE ${TAXO_COMMON_HEADERS} ${ARGN})
    else()
        target_precompile_headers(${target} REUSE_FROM ${from})
    endif()
endfunction()

# taxo_library(<name> HEADERS ... SOURCES ... [PUBLIC libs] [PRIVATE libs] [NO_CONVERSION_WARNINGS]
#     [PRECOMPILED headers of its own, where it is compiled with options of its own])
function(taxo_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_CONVERSION_WARNINGS" "" "HEADERS;SOURCES;PUBLIC;PRIVATE;PRECOMPILED")
    add_library(taxo_${name} STATIC)
    add_library(taxo::${name} ALIAS taxo_${name})
    taxo_sources(${name} HEADERS ${arg_HEADERS} SOURCES ${arg_SOURCES})
    target_include_directories(taxo_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(taxo_${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} $<BUILD_INTERFACE:taxo_options>)
    if(NOT arg_NO_CONVERSION_WARNINGS)
        target_compile_options(taxo_${name} PRIVATE -Wconversion)
    endif()
    if(NOT name MATCHES "^ui_")
        if(arg_PRECOMPILED)
            taxo_precompiled(taxo_${name} taxo_${name} ${arg_PRECOMPILED})
        else()
            taxo_precompiled(taxo_${name} taxo_base)
        endif()
        target_compile_options(taxo_${name} PRIVATE ${TAXO_NO_FALSE_WARNINGS})
    endif()
endfunction()

# taxo_module(<name> SOURCES ... LINK ...): a library opened on first use, with one exported factory.
function(taxo_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    add_library(taxo_${name}_module MODULE ${arg_SOURCES})
    target_link_libraries(taxo_${name}_module PRIVATE ${arg_LINK} taxo_options)
    set_target_properties(taxo_${name}_module PROPERTIES
        PREFIX "" OUTPUT_NAME taxo_${name} LIBRARY_OUTPUT_DIRECTORY ${TAXO_MODULE_OUTPUT_DIRECTORY})
    # Symbols of the static libraries inside stay inside: nothing of ours is shared between modules.
    target_link_options(taxo_${name}_module PRIVATE -Wl,--exclude-libs,ALL)
    install(TARGETS taxo_${name}_module LIBRARY DESTINATION lib/taxoscope)
endfunction()

# taxo_test(<name> SOURCES ... LINK ... [LABELS ...]): one executable per module, one CTest entry per test.
function(taxo_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;LABELS")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINK} taxo_test_support GTest::gmock_main taxo_options)
    target_compile_options(${name} PRIVATE ${TAXO_NO_OPTIMISATION})
    taxo_precompiled(${name} taxo_test_support)
    if(NOT arg_LABELS)
        set(arg_LABELS core)
    endif()
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST PROPERTIES LABELS "${arg_LABELS}" TIMEOUT 300)
endfunction()

# With the compiler's own macros moc reads the C++20 parts of the standard library, which it cannot parse.
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)

# taxo_ui_library(<name> ...): as taxo_library, for a folder of ui: target `taxo_ui_<name>`, with what Qt needs.
function(taxo_ui_library name)
    taxo_library(ui_${name} ${ARGN} NO_CONVERSION_WARNINGS)
    set_target_properties(taxo_ui_${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(taxo_ui_${name} PRIVATE taxo_qt_options)
    set(precompiled_by taxo_ui_jobs) # the lowest of them
    if(name STREQUAL "scene")
        set(precompiled_by taxo_ui_scene)
    else()
        target_compile_options(taxo_ui_${name} PRIVATE ${TAXO_LIGHT_OPTIMISATION})
    endif()
    taxo_precompiled(taxo_ui_${name} ${precompiled_by}
        <QCoreApplication> <QLocale> <QObject> <QString> <QStringBuilder> <QVariant>)
endfunction()

# For every target that includes Qt. QT_NO_CONTEXTLESS_CONNECT is ignored by Qt 6.4 and enforced by newer ones.
add_library(taxo_qt_options INTERFACE)
target_compile_definitions(taxo_qt_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_NO_CONTEXTLESS_CONNECT)

# taxo_translations(<target>): the texts of translations/*.ts, compiled into it below :/translations.
function(taxo_translations target)
    list(TRANSFORM TAXO_LANGUAGES PREPEND ${PROJECT_SOURCE_DIR}/translations/taxoscope_ OUTPUT_VARIABLE ts)
    list(TRANSFORM ts APPEND .ts)
    qt_add_lrelease(${target} TS_FILES ${ts} QM_FILES_OUTPUT_VARIABLE qm)
    qt_add_resources(${target} ${target}_translations
        PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm})
endfunction()
set(TAXO_LANGUAGES de en es) # en: plurals only

# taxo_ui_test(<name> SOURCES file LINK libs): one Qt Test executable, one CTest entry, without a screen.
function(taxo_ui_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE ${arg_LINK} $<$<IN_LIST:taxo::ui_window,${arg_LINK}>:taxo_test_window>
        taxo_test_document taxo_options)
    target_compile_options(${name} PRIVATE ${TAXO_NO_OPTIMISATION})
    taxo_precompiled(${name} taxo_test_document)
    # Nearly empty.
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    add_test(NAME ui.${name} COMMAND ${name})
    set_tests_properties(ui.${name} PROPERTIES LABELS ui TIMEOUT 120 ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

# taxo_fuzz(<name> SOURCE file LINK libs): a libFuzzer target with TAXO_FUZZ; otherwise a test that feeds it with its
# corpus, tests/fuzz/corpus/<name>, and with changes of it.
function(taxo_fuzz name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "SOURCE" "LINK")
    if(TAXO_FUZZ)
        add_executable(${name} ${arg_SOURCE})
        target_link_libraries(${name} PRIVATE ${arg_LINK} taxo_options)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        # In a folder of their own, and behind one target: packaging/check.sh builds and runs all that is there.
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz)
        add_dependencies(fuzz_targets ${name})
    else()
        add_executable(${name}_replay ${arg_SOURCE} ${PROJECT_SOURCE_DIR}/tests/fuzz/replay.cpp)
        target_link_libraries(${name}_replay PRIVATE ${arg_LINK} taxo_options)
        add_test(NAME fuzz.${name} COMMAND ${name}_replay ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})
        set_tests_properties(fuzz.${name} PROPERTIES LABELS core TIMEOUT 300)
    endif()
endfunction()
