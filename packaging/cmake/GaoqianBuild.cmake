# What every target of Gaoqian is built with, and the few functions that the folders' CMakeLists call.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

option(GAOQIAN_WERROR "Treat warnings as errors (on in CI and the presets)" OFF)
set(GAOQIAN_SANITIZE "" CACHE STRING "Build with these sanitizers: address,undefined or thread")
option(GAOQIAN_FUZZ "Build the fuzzers, and everything as they need it (clang only)" OFF)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# As Qt and Debian build: -O3 takes a tenth longer to compile and is no faster here.
if(NOT MSVC)
    set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()

# ccache, when it is there. It has to be told that a precompiled header made twice from one source is the same header, and to remember
# what such a large file was found to be, rather than read it once a source.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_INODECACHE=1 ${CCACHE_PROGRAM})
endif()

add_library(gaoqian_flags INTERFACE)
target_compile_definitions(gaoqian_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER)
if(MSVC)
    target_compile_options(gaoqian_flags INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${GAOQIAN_WERROR}>:/WX>)
else()
    target_compile_options(gaoqian_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wunused -Wnull-dereference
        $<$<BOOL:${GAOQIAN_WERROR}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC 12 sees null dereferences and uninitialised members inside inlined variants, strings and Qt's containers that are none.
        # ccache needs -fpch-preprocess to cache beside a precompiled header.
        target_compile_options(gaoqian_flags INTERFACE -Wno-null-dereference -Wno-maybe-uninitialized -Wno-restrict -fpch-preprocess)
    endif()
endif()
if(GAOQIAN_SANITIZE)
    target_compile_options(gaoqian_flags INTERFACE -fsanitize=${GAOQIAN_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(gaoqian_flags INTERFACE -fsanitize=${GAOQIAN_SANITIZE})
endif()
if(GAOQIAN_FUZZ)
    target_compile_options(gaoqian_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(gaoqian_flags INTERFACE -fsanitize=address,undefined)
endif()

# gaoqian_app_folder(NAME SOURCES... LIBS...): one folder of app/ as one static target, gaoqian_NAME. Its LIBS are its arrows (tests/arrows.cmake
# checks the includes against them).
function(gaoqian_app_folder name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS;PRIVATE_LIBS" ${ARGN})
    add_library(gaoqian_${name} STATIC ${arg_SOURCES})
    target_include_directories(gaoqian_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app)
    target_link_libraries(gaoqian_${name} PUBLIC gaoqian_flags ${arg_LIBS} PRIVATE ${arg_PRIVATE_LIBS})
    if(name STREQUAL "base")
        target_precompile_headers(gaoqian_base PRIVATE ${CMAKE_SOURCE_DIR}/app/base/pch.h)
    else()
        target_precompile_headers(gaoqian_${name} REUSE_FROM gaoqian_base)
    endif()
endfunction()

# gaoqian_ui_folder(NAME SOURCES... LIBS...): the same for a folder of ui/, as gaoqian_ui_NAME.
function(gaoqian_ui_folder name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS;PRIVATE_LIBS" ${ARGN})
    add_library(gaoqian_ui_${name} STATIC ${arg_SOURCES})
    target_include_directories(gaoqian_ui_${name} PUBLIC ${CMAKE_SOURCE_DIR}/ui)
    target_link_libraries(gaoqian_ui_${name} PUBLIC gaoqian_flags Qt6::Widgets ${arg_LIBS} PRIVATE ${arg_PRIVATE_LIBS})
    if(name STREQUAL "dialogs")
        target_precompile_headers(gaoqian_ui_dialogs PRIVATE ${CMAKE_SOURCE_DIR}/ui/pch.h)
    else()
        target_precompile_headers(gaoqian_ui_${name} REUSE_FROM gaoqian_ui_dialogs)
    endif()
endfunction()
