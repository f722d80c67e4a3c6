#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "domain/language.h"

namespace mc::domain {

/// States and union territories with the codes that GST knows them by, the first two digits of a GSTIN; 96 is outside
/// India and 97 what belongs to none. Their names are data, as those of time zones are.
struct IndianState {
    std::string_view code;
    std::string_view english;
    std::string_view hindi;

    std::string_view name(Language language) const { return language == Language::hi ? hindi : english; }
};
inline constexpr std::array<IndianState, 38> kIndianStates{{
    {"01", "Jammu and Kashmir", "जम्मू और कश्मीर"},
    {"02", "Himachal Pradesh", "हिमाचल प्रदेश"},
    {"03", "Punjab", "पंजाब"},
    {"04", "Chandigarh", "चंडीगढ़"},
    {"05", "Uttarakhand", "उत्तराखंड"},
    {"06", "Haryana", "हरियाणा"},
    {"07", "Delhi", "दिल्ली"},
    {"08", "Rajasthan", "राजस्थान"},
    {"09", "Uttar Pradesh", "उत्तर प्रदेश"},
    {"10", "Bihar", "बिहार"},
    {"11", "Sikkim", "सिक्किम"},
    {"12", "Arunachal Pradesh", "अरुणाचल प्रदेश"},
    {"13", "Nagaland", "नागालैंड"},
    {"14", "Manipur", "मणिपुर"},
    {"15", "Mizoram", "मिज़ोरम"},
    {"16", "Tripura", "त्रिपुरा"},
    {"17", "Meghalaya", "मेघालय"},
    {"18", "Assam", "असम"},
    {"19", "West Bengal", "पश्चिम बंगाल"},
    {"20", "Jharkhand", "झारखंड"},
    {"21", "Odisha", "ओडिशा"},
    {"22", "Chhattisgarh", "छत्तीसगढ़"},
    {"23", "Madhya Pradesh", "मध्य प्रदेश"},
    {"24", "Gujarat", "गुजरात"},
    {"26", "Dadra and Nagar Haveli and Daman and Diu", "दादरा और नगर हवेली और दमन और दीव"},
    {"27", "Maharashtra", "महाराष्ट्र"},
    {"29", "Karnataka", "कर्नाटक"},
    {"30", "Goa", "गोवा"},
    {"31", "Lakshadweep", "लक्षद्वीप"},
    {"32", "Kerala", "केरल"},
    {"33", "Tamil Nadu", "तमिलनाडु"},
    {"34", "Puducherry", "पुदुच्चेरी"},
    {"35", "Andaman and Nicobar Islands", "अंडमान और निकोबार द्वीपसमूह"},
    {"36", "Telangana", "तेलंगाना"},
    {"37", "Andhra Pradesh", "आंध्र प्रदेश"},
    {"38", "Ladakh", "लद्दाख"},
    {"96", "Outside India", "भारत के बाहर"},
    {"97", "Other territory", "अन्य क्षेत्र"},
}};

/// Absent for a code that is none.
constexpr std::optional<IndianState> indianState(std::string_view code) {
    for (const auto& state : kIndianStates)
        if (state.code == code) return state;
    return std::nullopt;
}

/// A union territory without a legislature (and the territory of none): the half of GST that is not the centre's is UTGST
/// there, in every state and in Delhi, Puducherry and Jammu and Kashmir SGST (UTGST Act, section 2(8)).
constexpr bool bearsUtgst(std::string_view code) {
    return code == "04" || code == "26" || code == "31" || code == "35" || code == "38" || code == "97";
}

/// Fifteen characters: state, PAN, number of the registration, Z, check digit.
bool isGstin(std::string_view text);
/// Of a GSTIN.
constexpr std::string_view stateCodeOf(std::string_view gstin) {
    return gstin.substr(0, 2);
}

}  // namespace mc::domain
