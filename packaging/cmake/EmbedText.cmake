# SPDX-License-Identifier: MIT
# Files of resources/ compiled into a library, since core cannot use Qt resources.
#
# taxo_embed_text(<target> <file> <variable>): gives the target a constant with the file's bytes,
# made anew when the file changes. The code that uses it declares
#     namespace taxo { extern const std::string_view <variable>; }
#
# The same file is the script that writes the source: cmake -DINPUT= -DOUTPUT= -DVARIABLE= -P EmbedText.cmake

if(CMAKE_SCRIPT_MODE_FILE)
    file(READ "${INPUT}" hex HEX)
    string(LENGTH "${hex}" digits)
    math(EXPR size "${digits} / 2")
    string(REGEX REPLACE "(................................................................)" "\\1\n" lines "${hex}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${lines}")
    file(WRITE "${OUTPUT}"
        "// Made from ${VARIABLE}'s file by EmbedText.cmake.\n"
        "#include <string_view>\n\n"
        "namespace taxo {\n\n"
        "static const unsigned char bytes[] = {\n${bytes}0};\n\n"
        "extern const std::string_view ${VARIABLE};\n"
        "const std::string_view ${VARIABLE}(reinterpret_cast<const char*>(bytes), ${size});\n\n"
        "} // namespace taxo\n")
    return()
endif()

function(taxo_embed_text target file variable)
    cmake_path(ABSOLUTE_PATH file)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${variable}.cpp)
    add_custom_command(
        OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -DINPUT=${file} -DOUTPUT=${source} -DVARIABLE=${variable}
                -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
        DEPENDS ${file} ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
        COMMENT "Embedding ${variable}"
        VERBATIM)
    target_sources(${target} PRIVATE ${source})
    set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
