# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One interface target carries what all our code is compiled with.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC OFF) # switched on per target where there are QObjects

find_program(CHUANGKOU_CCACHE ccache)
if(CHUANGKOU_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # A precompiled header is cached only when its defines and time macros may differ;
    # without the directory in the hash a second checkout shares the cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1
        CCACHE_PCH_EXTSUM=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CHUANGKOU_CCACHE})
endif()

add_library(project_options INTERFACE)
target_include_directories(project_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(project_options INTERFACE
    -Wall -Wextra -Wpedantic   # the compiler's own advice
    -Wshadow                   # a name that hides another is read wrongly
    -Wconversion               # money and sequence numbers must not narrow silently
    -Wsign-conversion          # sizes and counts meet signed Qt sizes everywhere
    -Wnon-virtual-dtor         # deleting through a base would leak
    -Wold-style-cast           # a C cast hides what it does
    -Woverloaded-virtual       # an override that is none
    -fpch-preprocess           # lets ccache see through the precompiled header
)
if(CHUANGKOU_WERROR)
    target_compile_options(project_options INTERFACE -Werror)
endif()
target_compile_definitions(project_options INTERFACE
    QT_NO_CAST_FROM_ASCII        # text is UTF-16 or says which encoding it has
    QT_NO_URL_CAST_FROM_STRING   # a path is not a URL
)
# QCustomPlot's header needs the keywords: its target defines WITH_QT_KEYWORDS and links without this one.
add_library(project_no_keywords INTERFACE)
target_compile_definitions(project_no_keywords INTERFACE QT_NO_KEYWORDS)

if(CHUANGKOU_SANITIZE)
    target_compile_options(project_options INTERFACE -fsanitize=address,undefined
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(project_options INTERFACE -fsanitize=address,undefined)
endif()

if(CHUANGKOU_FUZZ)
    target_compile_options(project_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# The precompiled header of a target. ccache takes the sum beside it for its content: the header
# itself differs between two checkouts, what it holds does not.
function(chuangkou_precompile name)
    target_precompile_headers(${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.h ${ARGN})
    file(SHA256 ${CMAKE_SOURCE_DIR}/cmake/precompiled.h content)
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.gch.sum
        "${content} ${ARGN} ${Qt6_VERSION} ${CMAKE_BUILD_TYPE}")
endfunction()

# chuangkou_library(NAME core_base SOURCES ... LINKS ...): a static library with our options and
# a precompiled header of the Qt value types.
function(chuangkou_library name)
    cmake_parse_arguments(ARG "MOC;KEYWORDS" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC project_options ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    if(NOT ARG_KEYWORDS)
        target_link_libraries(${name} PUBLIC project_no_keywords)
    endif()
    if(ARG_MOC)
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
    endif()
    chuangkou_precompile(${name})
endfunction()
