#pragma once

#include <QString>
#include <QVector>

#include "domain/legal.h"

/// A legal text (LEG-1) by its headings. Pure functions.
namespace mc::account {

/// One heading and what stands below it, up to the next.
struct LegalSection {
    int level = 0;  ///< 1: the text's own title, 2: of a section; 0: words before any heading.
    QString heading;
    QString body;  ///< Markdown, without empty lines around it.

    bool operator==(const LegalSection&) const = default;
};

/// Lines that begin with "# " or "## " are headings; what is deeper belongs to the body.
QVector<LegalSection> legalSections(const QString& text);

/// What of `now` does not stand in `before` word by word, in its order. Nothing of `before`: everything.
QVector<LegalSection> newSections(const QString& before, const QString& now);

/// "Terms of service"
QString legalTitle(domain::LegalText kind);
/// As links and the server name it: "mentor_terms".
QString legalName(domain::LegalText kind);

}  // namespace mc::account
