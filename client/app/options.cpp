#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>

namespace mc::app {

namespace {

struct OptionWords {
    Q_DECLARE_TR_FUNCTIONS(OptionWords)
};

constexpr auto kServer = "server";
constexpr auto kProfile = "profile";
constexpr auto kTheme = "theme";
constexpr auto kPage = "page";

std::optional<widgets::Theme::Mode> themeMode(const QString& name) {
    if (name == u"light") return widgets::Theme::Mode::light;
    if (name == u"dark") return widgets::Theme::Mode::dark;
    if (name == u"system") return widgets::Theme::Mode::system;
    return std::nullopt;
}

[[noreturn]] void say(const QString& words) {
    std::fputs(qPrintable(words), stdout);
    throw NothingToRun{0};
}

}  // namespace

void refuseOptions(const QString& sentence) {
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    throw NothingToRun{1};
}

void parseOptions(QCommandLineParser& parser, const QStringList& arguments) {
    if (!parser.parse(arguments)) refuseOptions(parser.errorText());
    if (parser.isSet(u"version"_qs))
        say(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n');
    if (parser.isSet(u"help"_qs) || parser.isSet(u"help-all"_qs)) say(parser.helpText());
}

void declareOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(OptionWords::tr("Paid one-to-one mentoring, on your own server."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"link"_qs, OptionWords::tr("A mentorconnect:// address to open first."),
                                 u"[mentorconnect://…]"_qs);
    parser.addOptions(
        {{QLatin1String(kServer), OptionWords::tr("Address of the server."), u"URL"_qs},
         {QLatin1String(kProfile), OptionWords::tr("Keeps several people on one computer apart."), u"NAME"_qs,
          u"default"_qs},
         {QLatin1String(kTheme), OptionWords::tr("light, dark or system."), u"NAME"_qs},
         {QLatin1String(kPage), OptionWords::tr("Page to open first, such as messages or /bookings/ID."), u"NAME"_qs}});
}

Options readOptions(const QCommandLineParser& parser) {
    Options options{parser.value(QLatin1String(kServer)),
                    parser.value(QLatin1String(kProfile)),
                    parser.value(QLatin1String(kPage)),
                    {}};
    if (parser.isSet(QLatin1String(kTheme))) {
        options.theme = themeMode(parser.value(QLatin1String(kTheme)));
        if (!options.theme) refuseOptions(OptionWords::tr("--theme is light, dark or system."));
    }
    // As the desktop opens a mentorconnect:// address, of a calendar's entry say.
    if (const auto rest = parser.positionalArguments(); options.page.isEmpty() && !rest.isEmpty())
        options.page = rest.first();
    options.page = linkOf(options.page);
    return options;
}

QString linkOf(const QString& place) {
    const QString scheme = u"mentorconnect://"_qs;
    QString link = place.startsWith(scheme, Qt::CaseInsensitive) ? place.mid(scheme.size()) : place;
    while (link.startsWith(u'/'))
        link.remove(0, 1);
    return link.isEmpty() ? link : u'/' + link;
}

Options readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    declareOptions(parser);
    parseOptions(parser, arguments);
    return readOptions(parser);
}

bool asksForWords(const QStringList& arguments) {
    static const QStringList words{u"-h"_qs, u"--help"_qs, u"--help-all"_qs, u"-v"_qs, u"--version"_qs};
    return std::any_of(arguments.begin(), arguments.end(),
                       [](const QString& argument) { return words.contains(argument); });
}

}  // namespace mc::app
