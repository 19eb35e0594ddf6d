"""Made-up names of people, places and bodies, to be put into comments."""

from random import Random

from pipeline.language.lexicon import COMMON, Lexicon, origins

REAL, NAME, INVENTED = range(3)  # words of a real comment, of a name put in, of our own sentences
Piece = tuple[str, int]

# Given names of two syllables, written apart, with a hyphen or as one; the family name often first.
_OF_AN_ORIGIN = 0.4  # the share of names drawn evenly from the origins of origins.yaml
_OF_SYLLABLES = ("chinese", "vietnamese_and_south_east_asian", "korean_and_japanese")


class Names:
    """Made-up names: some from the origins of origins.yaml, evenly; the rest of all that is listed.

    The rest are common British ones, ones that are words, and ones from everywhere.
    """

    def __init__(self, lexicon: Lexicon, lists: dict[str, list[str]], random: Random) -> None:
        self.random = random
        self.lists = lists
        never = set(lists["never"])
        everyday = lexicon.words

        def three(table: dict[str, int]) -> list[list[str]]:
            names = sorted(n for n in table if len(n) > 2 and n not in never)
            return [
                [n for n in names if table[n] == COMMON and everyday.get(n) not in ("a", "b")],
                [n for n in names if table[n] == COMMON and everyday.get(n) in ("a", "b")],
                [n for n in names if table[n] != COMMON and n not in everyday],
            ]

        self.given, self.surnames = three(lexicon.given), three(lexicon.surnames)
        self.origins = {
            origin: tuple(
                [n for n in names[kind] if everyday.get(n) != "a" and n not in never]
                for kind in ("given", "surname")
            )
            for origin, names in origins().items()
        }
        self.places = sorted(lexicon.places)
        # Places that are also names (Paris, Chelsea) are the ones to tell apart.
        self.named_places = [p for p in self.places if lexicon.is_name(p) and p not in everyday]

    def _one(self, lists: list[list[str]]) -> str:
        # Names that are words (Grace, Will, Young) must be learnt from context.
        word = self.random.choice(self.random.choices(lists, (0.35, 0.45, 0.2))[0])
        if self.random.random() < 0.05:
            word += "-" + self.random.choice(lists[0])
        return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))

    def _from_an_origin(self) -> tuple[str, str, bool]:
        """A given name and a surname of one origin, and whether the surname comes first."""
        origin = self.random.choice(list(self.origins))
        given, surname = (self.random.choice(names) for names in self.origins[origin])
        syllables = origin in _OF_SYLLABLES and len(given) < 5
        if syllables and self.random.random() < 0.4:
            other = self.random.choice([n for n in self.origins[origin][0] if len(n) < 5])
            given = self.random.choice((" ", " ", "-", "")).join((given, other))
        return given.title(), surname.title(), syllables and self.random.random() < 0.4

    def given_name(self) -> str:
        if self.random.random() < _OF_AN_ORIGIN:
            return self._from_an_origin()[0]
        return self._one(self.given)

    def surname(self) -> str:
        if self.random.random() < _OF_AN_ORIGIN:
            return self._from_an_origin()[1]
        name = self._one(self.surnames)
        draw = self.random.random()
        if draw < 0.04:
            return self.random.choice(("O'", "Mc", "Mac", "D'")) + name
        if draw < 0.07:
            return self.random.choice(("van ", "de ", "El ", "bin ", "Da ", "al-", "von ")) + name
        return name

    def initialled(self) -> str:
        initial = self.random.choice("ABCDEFGHIJKLMNOPRSTVWYZ")
        return f"{initial}{self.random.choice((' ', '. ', '.'))}{self.surname()}"

    def full(self) -> str:
        draw = self.random.random()
        if draw < 0.3:
            return self.given_name()
        if draw < 0.5:
            given, surname, first = self._from_an_origin()
            return f"{surname} {given}" if first else f"{given} {surname}"
        if draw < 0.85:
            return f"{self.given_name()} {self.surname()}"
        if draw < 0.9:
            return self.initialled()
        if draw < 0.95:
            return f"{self.given_name()} {self.given_name()} {self.surname()}"
        return f"{self.given_name()} {self.random.choice('ABCDEJLMPRS')} {self.surname()}"

    def place(self) -> str:
        return self.random.choice(self.random.choice((self.places, self.named_places))).title()

    def organisation(self) -> str:
        lead = self.place() if self.random.random() < 0.5 else self.surname()
        return f"{lead} {self.random.choice(self.lists['bodies'])}"

    def address(self) -> str:
        street = self.random.choice(("Road", "Street", "Close"))
        return f"{self.random.randint(1, 200)} {self.surname()} {street}"

    def fill(self, slot: str) -> list[Piece]:
        """What stands in a slot, and which part of it is a name."""
        if slot == "t":
            whole = self.surname() if self.random.random() < 0.7 else self.full()
            return [(self.random.choice(self.lists["titles"]) + " ", INVENTED), (whole, NAME)]
        made = {"n": self.full, "g": self.given_name, "s": self.surname, "i": self.initialled}
        if slot in made:
            return [(made[slot](), NAME)]
        return [({"o": self.organisation, "p": self.place, "a": self.address}[slot](), INVENTED)]
