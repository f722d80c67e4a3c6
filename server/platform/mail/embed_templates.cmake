# cmake -DFOLDER=… -DOUTPUT=… -P embed_templates.cmake: the mail templates of a folder as one C++ source.
file(GLOB files ${FOLDER}/*.mustache)
list(SORT files)
set(text "#include <array>\n\n#include \"platform/mail/embedded_templates.h\"\n\nnamespace mc::mail {\nnamespace {\n")
set(names "")
set(rows "")
set(count 0)
foreach(file ${files})
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} source)
  string(APPEND text "constexpr char k${count}[] = R\"__mail__(${source})__mail__\";\n")
  string(APPEND names "    \"${name}\",\n")
  string(APPEND rows "    k${count},\n")
  math(EXPR count "${count} + 1")
endforeach()
string(APPEND text "constexpr std::array<std::string_view, ${count}> kNames{{\n${names}}};\n"
                   "constexpr std::array<std::string_view, ${count}> kTexts{{\n${rows}}};\n}  // namespace\n\n"
                   "std::string_view embeddedTemplate(std::string_view name) {\n"
                   "    for (std::size_t i = 0; i < kNames.size(); ++i) {\n"
                   "        if (kNames[i] == name) return kTexts[i];\n    }\n    return {};\n}\n\n"
                   "std::span<const std::string_view> embeddedTemplateNames() { return kNames; }\n\n"
                   "}  // namespace mc::mail\n")
file(WRITE ${OUTPUT} "${text}")
