#include "account/legal_sections.h"

#include <QCoreApplication>
#include <QStringList>

#include "protocol/codec_traits.h"

namespace mc::account {

namespace {

struct LegalWords {
    Q_DECLARE_TR_FUNCTIONS(LegalWords)
};

int levelOf(const QString& line) {
    if (line.startsWith(QLatin1String("# "))) return 1;
    return line.startsWith(QLatin1String("## ")) ? 2 : 0;
}

}  // namespace

QVector<LegalSection> legalSections(const QString& text) {
    QVector<LegalSection> sections;
    LegalSection current;
    const auto finish = [&] {
        current.body = current.body.trimmed();
        if (current.level > 0 || !current.body.isEmpty()) sections.append(current);
    };
    for (const auto& line : text.split(QLatin1Char('\n'))) {
        const int level = levelOf(line);
        if (level > 0) {
            finish();
            current = {level, line.mid(level + 1).trimmed(), {}};
        } else {
            current.body += line + QLatin1Char('\n');
        }
    }
    finish();
    return sections;
}

QVector<LegalSection> newSections(const QString& before, const QString& now) {
    const auto former = legalSections(before);
    QVector<LegalSection> fresh;
    for (const auto& section : legalSections(now))
        if (!former.contains(section)) fresh.append(section);
    return fresh;
}

QString legalTitle(domain::LegalText kind) {
    switch (kind) {
        case domain::LegalText::terms:
            return LegalWords::tr("Terms of service");
        case domain::LegalText::privacy:
            return LegalWords::tr("Privacy notice");
        case domain::LegalText::refunds:
            return LegalWords::tr("Refund policy");
        case domain::LegalText::mentor_terms:
            return LegalWords::tr("Terms for mentors");
        case domain::LegalText::recording:
            return LegalWords::tr("Recordings");
    }
    return {};
}

QString legalName(domain::LegalText kind) {
    using Table = protocol::detail::EnumTable<domain::LegalText>;
    for (std::size_t i = 0; i < Table::values.size(); ++i)
        if (Table::values[i] == kind)
            return QString::fromLatin1(Table::names[i].data(), static_cast<qsizetype>(Table::names[i].size()));
    return {};
}

}  // namespace mc::account
