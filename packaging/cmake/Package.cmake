# SPDX-License-Identifier: MIT
# What an installation holds beside the programs and modules, which name their own places, and the Debian package of it.

if(TAXO_PARTS STREQUAL "desktop" AND UNIX)
    set(_linux ${PROJECT_SOURCE_DIR}/packaging/linux)
    set(_id org.taxoscope.Taxoscope)
    install(FILES ${_linux}/${_id}.desktop DESTINATION share/applications)
    install(FILES ${_linux}/${_id}.metainfo.xml DESTINATION share/metainfo)
    install(FILES ${_linux}/${_id}.svg DESTINATION share/icons/hicolor/scalable/apps)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION share/doc/taxoscope RENAME copyright)

# `cpack -G DEB` in the build folder; shared libraries become dependencies by dpkg-shlibdeps.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME taxoscope)
set(CPACK_PACKAGE_CONTACT "The Taxoscope authors <taxoscope@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Identify organisms in photographs, from kingdom to species")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Not found by dpkg-shlibdeps: the BLAS that LibTorch is quick with.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libopenblas0-openmp)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "tesseract-ocr") # printed catalogue numbers
include(CPack)
