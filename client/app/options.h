#pragma once

#include <QStringList>
#include <optional>

#include "widgets/theme.h"

class QCommandLineParser;

namespace mc::app {

/// What the command line asks for; `--help` lists it in words.
struct Options {
    QString server;   ///< As typed; empty: the one used last.
    QString profile;  ///< Separates people on one computer: settings, window, kept sign-in.
    QString page;     ///< Place to open first, as a link: "/messages", "/bookings/ID".
    std::optional<widgets::Theme::Mode> theme;
    /// Neither who was signed in last nor where the window stood is of interest. Not on the command line.
    bool fresh = false;
    /// Somebody is signed in without being asked: the forms for that are not made on the way. Not on the command line.
    bool awaited = false;
};

/// Thrown once everything is said: main() returns the code. Leaving by exit() would take the program apart below the
/// threads that still read fonts for it, and now and then never come to an end.
struct NothingToRun {
    int exitCode = 0;
};
/// Prints the sentence as an error. Throws NothingToRun.
[[noreturn]] void refuseOptions(const QString& sentence);

/// For a program with options of its own beside these: declare, parse, then read.
void declareOptions(QCommandLineParser& parser);
/// Says what `--help` and `--version` ask for, or what makes no sense, and throws NothingToRun.
void parseOptions(QCommandLineParser& parser, const QStringList& arguments);
/// Throws NothingToRun with a message when the values make no sense.
Options readOptions(const QCommandLineParser& parser);
/// All three.
Options readOptions(const QStringList& arguments);

/// What names a place from outside, "messages", "/bookings/ID" or "mentorconnect://bookings/ID", as a link.
QString linkOf(const QString& place);

/// Whether only words are asked for (`--help`, `--version`), which need no display.
bool asksForWords(const QStringList& arguments);

}  // namespace mc::app
