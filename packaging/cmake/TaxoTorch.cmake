# SPDX-License-Identifier: MIT
# Finds LibTorch: Debian's package by default, or the folder named by TAXO_LIBTORCH (a LibTorch zip, or the `torch`
# folder of the PyPI wheel). Only taxo_torch links the resulting target taxo_libtorch.

set(TAXO_LIBTORCH "" CACHE PATH "Folder of another LibTorch than the system's (holds include/ and lib/)")
add_library(taxo_libtorch INTERFACE)

if(TAXO_LIBTORCH)
    # Not find_package(Torch): it looks for libtorch.so on the default paths first (headers of one, library of
    # another) and needs the CUDA toolkit at configure time.
    foreach(_file include/ATen/ATen.h lib/libtorch.so lib/libtorch_cpu.so lib/libc10.so)
        if(NOT EXISTS ${TAXO_LIBTORCH}/${_file})
            message(FATAL_ERROR "TAXO_LIBTORCH=${TAXO_LIBTORCH} holds no ${_file}: name the folder that does.")
        endif()
    endforeach()
    target_include_directories(taxo_libtorch SYSTEM INTERFACE
        ${TAXO_LIBTORCH}/include ${TAXO_LIBTORCH}/include/torch/csrc/api/include)
    # --no-as-needed: nothing names a symbol of libtorch_cuda.so, yet without it CUDA is "not available".
    set(_libs ${TAXO_LIBTORCH}/lib/libtorch.so ${TAXO_LIBTORCH}/lib/libtorch_cpu.so ${TAXO_LIBTORCH}/lib/libc10.so)
    foreach(_cuda libtorch_cuda.so libc10_cuda.so)
        if(EXISTS ${TAXO_LIBTORCH}/lib/${_cuda})
            list(APPEND _libs ${TAXO_LIBTORCH}/lib/${_cuda})
        endif()
    endforeach()
    # The wheel's CUDA libraries lie in its siblings; without rpath-link the linker takes older ones of the system.
    file(GLOB _nvidia ${TAXO_LIBTORCH}/../nvidia/*/lib)
    set(_search ${TAXO_LIBTORCH}/lib ${_nvidia})
    list(TRANSFORM _search PREPEND -Wl,-rpath-link, OUTPUT_VARIABLE _link)
    list(TRANSFORM _search PREPEND -Wl,-rpath, OUTPUT_VARIABLE _run)
    target_link_libraries(taxo_libtorch INTERFACE -Wl,--no-as-needed ${_libs} -Wl,--as-needed)
    target_link_options(taxo_libtorch INTERFACE ${_link} ${_run})
    file(STRINGS ${TAXO_LIBTORCH}/include/torch/csrc/api/include/torch/version.h _version REGEX "define TORCH_VERSION ")
    message(STATUS "LibTorch: ${TAXO_LIBTORCH} ${_version}")
else()
    find_path(TAXO_TORCH_INCLUDE ATen/ATen.h REQUIRED)
    find_library(TAXO_TORCH_LIBRARY torch REQUIRED)
    find_library(TAXO_TORCH_CPU_LIBRARY torch_cpu REQUIRED)
    find_library(TAXO_C10_LIBRARY c10 REQUIRED)
    target_include_directories(taxo_libtorch SYSTEM INTERFACE
        ${TAXO_TORCH_INCLUDE} ${TAXO_TORCH_INCLUDE}/torch/csrc/api/include)
    target_link_libraries(taxo_libtorch INTERFACE
        -Wl,--no-as-needed ${TAXO_TORCH_LIBRARY} ${TAXO_TORCH_CPU_LIBRARY} ${TAXO_C10_LIBRARY} -Wl,--as-needed)
    message(STATUS "LibTorch: ${TAXO_TORCH_LIBRARY}")
endif()
