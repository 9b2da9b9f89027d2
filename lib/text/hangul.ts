// Hangul syllables are put together by arithmetic (The Unicode Standard, 3.12), and so are their names.

export const firstSyllable = 0xac00;
export const lastSyllable = 0xd7a3;
const firstLead = 0x1100;
const firstVowel = 0x1161;
/** One before the first trailing consonant: a syllable may have none. */
const noTrail = 0x11a7;
const leads = 19;
const vowels = 21;
const trails = 28;

const leadNames = "G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H".split(",");
const vowelNames = "A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I".split(",");
const trailNames = ",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H".split(",");

export function isSyllable(code: number): boolean {
  return code >= firstSyllable && code <= lastSyllable;
}

/** The two or three letters of a syllable. */
export function lettersOf(syllable: number): number[] {
  const index = syllable - firstSyllable;
  const trail = index % trails;
  const vowel = Math.floor(index / trails) % vowels;
  const letters = [firstLead + Math.floor(index / (trails * vowels)), firstVowel + vowel];
  if (trail > 0) letters.push(noTrail + trail);
  return letters;
}

/** The syllable of a lead and a vowel, or of a syllable without a trail and a trail; undefined if that isn't what they are. */
export function syllableOf(first: number, second: number): number | undefined {
  const lead = first - firstLead;
  const vowel = second - firstVowel;
  if (lead >= 0 && lead < leads && vowel >= 0 && vowel < vowels) {
    return firstSyllable + (lead * vowels + vowel) * trails;
  }
  const trail = second - noTrail;
  const isOpen = isSyllable(first) && (first - firstSyllable) % trails === 0;
  return isOpen && trail > 0 && trail < trails ? first + trail : undefined;
}

/** The letters in the name of a syllable: `GAG`. */
export function syllableName(syllable: number): string {
  const index = syllable - firstSyllable;
  const vowel = Math.floor(index / trails) % vowels;
  return leadNames[Math.floor(index / (trails * vowels))] + vowelNames[vowel] + trailNames[index % trails];
}

const syllablePattern = /^([^AEIOUWY]*)([AEIOUWY]+)([^AEIOUWY]*)$/;

/** The syllable of some letters; undefined if there is none. */
export function syllableNamed(letters: string): number | undefined {
  const parts = syllablePattern.exec(letters);
  if (parts === null) return undefined;
  const lead = leadNames.indexOf(parts[1]);
  const vowel = vowelNames.indexOf(parts[2]);
  const trail = trailNames.indexOf(parts[3]);
  if (lead < 0 || vowel < 0 || trail < 0) return undefined;
  return firstSyllable + (lead * vowels + vowel) * trails + trail;
}
