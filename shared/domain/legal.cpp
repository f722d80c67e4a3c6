#include "domain/legal.h"

namespace mc::domain {

std::vector<LegalText> textsToAgree(Roles roles) {
    std::vector texts{LegalText::terms, LegalText::refunds, LegalText::privacy};
    if (roles.has(Role::mentor)) texts.push_back(LegalText::mentor_terms);
    return texts;
}

}  // namespace mc::domain
