#pragma once

#include <QString>

class QObject;

namespace mc::widgets {

/// One of the product's own libraries that a start does without: `<name>.so`, beside the program or in its library
/// folder. What it offers, kept until the program ends; null when it is not there, and `problem` says why. GUI thread.
struct OwnLibrary {
    QObject* offered = nullptr;
    QString problem;  ///< For the log: the file and what the system said.
};
OwnLibrary openOwnLibrary(const char* name);

}  // namespace mc::widgets
