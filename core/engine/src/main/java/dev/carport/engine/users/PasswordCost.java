package dev.carport.engine.users;

/**
 * What hashing one password costs us, and every guess an attacker.
 *
 * @param memoryKib memory in KiB
 * @param passes over that memory
 */
public record PasswordCost(int memoryKib, int passes) {

    /** 19 MiB and 2 passes: the least that OWASP's password storage cheat sheet asks for Argon2id (2023). */
    public static PasswordCost standard() {
        return new PasswordCost(19 * 1024, 2);
    }
}
