#include "tour/tour_options.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <algorithm>
#include <boost/describe/enum_from_string.hpp>

namespace mc::tour {

namespace {

std::vector<Sight> sightsOf(const QString& list) {
    static const QRegularExpression form(u"^([1-9]\\d{2,4})x([1-9]\\d{2,4})(?:@([1-9]\\d{1,2}))?$"_qs);
    std::vector<Sight> sights;
    for (const QString& one : list.split(u',')) {
        const auto match = form.match(one);
        if (!match.hasMatch()) app::refuseOptions(u"--tour-sights: what is %1?"_qs.arg(one));
        const double text = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt() / 100.0;
        sights.push_back({match.captured(1).toInt(), match.captured(2).toInt(), text});
    }
    return sights;
}

std::optional<protocol::Role> roleOf(const QString& word) {
    if (word.isEmpty()) return std::nullopt;
    auto role = protocol::Role::student;
    if (!boost::describe::enum_from_string(word.toStdString().c_str(), role))
        app::refuseOptions(u"--demo-role is student, mentor or admin, not \"%1\"."_qs.arg(word));
    return role;
}

}  // namespace

TourOptions readTourOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    app::declareOptions(parser);
    parser.setApplicationDescription(u"Mentor Connect for demonstrations, pictures and tests."_qs);
    const QCommandLineOption role(u"demo-role"_qs, u"Sign in with the first demo account of this role."_qs, u"ROLE"_qs);
    const QCommandLineOption fake(u"fake-devices"_qs, u"Calls show a test picture instead of the camera."_qs);
    const QCommandLineOption tour(u"tour"_qs, u"Write a picture of every page into this folder and end."_qs, u"DIR"_qs);
    const QCommandLineOption patience(u"tour-patience"_qs, u"How long the tour waits for a page."_qs, u"SECONDS"_qs,
                                      u"45"_qs);
    const QCommandLineOption remote(u"remote"_qs, u"Take commands, JSON lines, from standard input."_qs);
    const QCommandLineOption keys(u"keys-only"_qs, u"Those commands use the keyboard alone."_qs);
    const QCommandLineOption words(
        u"tour-words"_qs,
        u"Instead of pictures, name the words that cannot be read and the controls that cannot be got at, on every page."_qs);
    const QCommandLineOption sights(
        u"tour-sights"_qs, u"Windows and letters for that, in percent: 800x560,1280x800@150."_qs, u"SIGHTS"_qs);
    const QCommandLineOption pictures(
        u"tour-pictures"_qs,
        u"With those, pictures of every page in every window, not only where something is found."_qs);
    const QCommandLineOption pseudo(u"pseudo"_qs, u"Speak marked English, longer by this much."_qs, u"PERCENT"_qs);
    const QCommandLineOption keychain(u"keychain"_qs, u"Keep the sign-in in this file, as a keychain would."_qs,
                                      u"FILE"_qs);
    parser.addOptions({role, fake, keychain, tour, patience, remote, keys, words, sights, pictures, pseudo});
    app::parseOptions(parser, arguments);
    TourOptions options;
    options.client = app::readOptions(parser);
    options.demoRole = roleOf(parser.value(role));
    options.keychain = parser.value(keychain);
    options.folder = parser.value(tour);
    options.patience = std::max(1, parser.value(patience).toInt());
    options.fakeDevices = parser.isSet(fake) || parser.isSet(tour);
    options.keysOnly = parser.isSet(keys);
    options.remote = parser.isSet(remote);
    if (parser.isSet(sights))
        options.sights = sightsOf(parser.value(sights));
    else if (parser.isSet(words) || parser.isSet(pictures))
        options.sights = usualSights();
    options.allPictures = parser.isSet(pictures);
    if (parser.isSet(pseudo)) options.pseudo = std::max(0, parser.value(pseudo).toInt());
    options.client.fresh = parser.isSet(tour) || parser.isSet(role);
    options.client.awaited = parser.isSet(role);
    return options;
}

}  // namespace mc::tour
