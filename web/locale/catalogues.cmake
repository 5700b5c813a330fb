# convoke_catalogues(<folder> <owner>): compiles <folder>/locale/<language>.po to <build>/share/locale/<owner>/<language>.mo
# (or into OUTPUT). A catalogue that gettext finds fault with does not build.
include_guard(GLOBAL)
find_program(MSGFMT msgfmt REQUIRED)
add_custom_target(convoke_catalogues ALL)

function(convoke_catalogues folder owner)
  cmake_parse_arguments(arg "" "OUTPUT" "" ${ARGN})
  if(NOT arg_OUTPUT)
    set(arg_OUTPUT ${PROJECT_BINARY_DIR}/share/locale/${owner})
  endif()
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/locale/*.po)
  set(compiled "")
  foreach(source IN LISTS sources)
    get_filename_component(language ${source} NAME_WE)
    set(mo ${arg_OUTPUT}/${language}.mo)
    add_custom_command(OUTPUT ${mo} DEPENDS ${source}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${arg_OUTPUT}
      COMMAND ${MSGFMT} --check-format --check-domain -o ${mo} ${source}
      COMMENT "Catalogue ${owner} ${language}" VERBATIM)
    list(APPEND compiled ${mo})
  endforeach()
  if(compiled)
    string(REPLACE "/" "_" name ${owner})
    add_custom_target(catalogues_${name} DEPENDS ${compiled})
    add_dependencies(convoke_catalogues catalogues_${name})
  endif()
endfunction()
