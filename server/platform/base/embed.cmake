# cmake -DFOLDER=… -DOUTPUT=… -DNAMESPACE=… -DFUNCTION=… -P embed.cmake: the files of a folder, whatever they hold, as a
# C++ source that defines std::span<const mc::base::EmbeddedFile> NAMESPACE::FUNCTION(), in order of name.
file(GLOB files RELATIVE ${FOLDER} ${FOLDER}/*.*)
list(SORT files)
set(arrays "")
set(rows "")
set(count 0)
foreach(file ${files})
  file(READ ${FOLDER}/${file} hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char k${count}[] = {\n${bytes}0};\n")
  string(APPEND rows "    {\"${file}\", {reinterpret_cast<const char*>(k${count}), ${size}}},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${OUTPUT} "#include <array>

#include \"platform/base/embedded_file.h\"

namespace ${NAMESPACE} {

std::span<const mc::base::EmbeddedFile> ${FUNCTION}();

namespace {
${arrays}
const std::array<mc::base::EmbeddedFile, ${count}> kFiles{{
${rows}}};
}  // namespace

std::span<const mc::base::EmbeddedFile> ${FUNCTION}() {
    return kFiles;
}

}  // namespace ${NAMESPACE}
")
