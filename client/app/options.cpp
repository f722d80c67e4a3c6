#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>

namespace mc::app {

namespace {

struct OptionWords {
    Q_DECLARE_TR_FUNCTIONS(OptionWords)
};

std::optional<widgets::Theme::Mode> themeMode(const QString& name) {
    if (name == u"light") return widgets::Theme::Mode::light;
    if (name == u"dark") return widgets::Theme::Mode::dark;
    if (name == u"system") return widgets::Theme::Mode::system;
    return std::nullopt;
}

[[noreturn]] void refuse(const QString& sentence) {
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    std::exit(2);
}

}  // namespace

Options readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(OptionWords::tr("Paid one-to-one mentoring, on your own server."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(u"server"_qs, OptionWords::tr("Address of the server."), u"URL"_qs);
    const QCommandLineOption profile(u"profile"_qs, OptionWords::tr("Keeps several people on one computer apart."),
                                     u"NAME"_qs, u"default"_qs);
    const QCommandLineOption theme(u"theme"_qs, OptionWords::tr("light, dark or system."), u"NAME"_qs);
    const QCommandLineOption signInAs(u"sign-in-as"_qs, OptionWords::tr("Sign in with this demo account."),
                                      u"USERID"_qs);
    const QCommandLineOption demoRole(u"demo-role"_qs,
                                      OptionWords::tr("Sign in with the first demo account of this role."), u"ROLE"_qs);
    const QCommandLineOption fake(u"fake-devices"_qs,
                                  OptionWords::tr("Calls show a test picture instead of the camera."));
    const QCommandLineOption page(u"page"_qs, OptionWords::tr("Page to open first, such as messages or /bookings/ID."),
                                  u"NAME"_qs);
    const QCommandLineOption tour(
        u"tour"_qs, OptionWords::tr("Write a picture of every page into this folder and end."), u"DIR"_qs);
    const QCommandLineOption patience(u"tour-patience"_qs, OptionWords::tr("How long the tour waits for a page."),
                                      u"SECONDS"_qs, u"45"_qs);
    parser.addOptions({server, profile, theme, signInAs, demoRole, fake, page, tour, patience});
    parser.process(arguments);
    Options options{parser.value(server),
                    parser.value(profile),
                    parser.value(signInAs),
                    parser.value(demoRole),
                    parser.value(page),
                    parser.value(tour),
                    std::max(1, parser.value(patience).toInt()),
                    {},
                    parser.isSet(fake) || parser.isSet(tour)};
    if (parser.isSet(theme)) options.theme = themeMode(parser.value(theme));
    if (parser.isSet(theme) && !options.theme) refuse(OptionWords::tr("--theme is light, dark or system."));
    if (!options.page.isEmpty() && !options.page.startsWith(u'/')) options.page.prepend(u'/');
    return options;
}

}  // namespace mc::app
